/**
 * The finest zoom with tiles of its own; the map magnifies beyond. There each site is a feature of its own, however
 * many there are: at 15 a tile is some 900 m wide in the United States. Ids of features leave no room for more.
 */
export const MAX_TILE_ZOOM = 15;
