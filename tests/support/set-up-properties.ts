import { setUpProperties } from './property-runs';

setUpProperties();
