/** What a crowd that moves does to any figure from ground and density; said wherever one stands. */
export const MOVING_CROWD_NOTE =
  'Ground times density tells how many could stand there at one moment, not how many came in all: of a march, or of a crowd that comes and goes, more may have passed through.';
