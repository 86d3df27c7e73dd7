import { type Camera, formatCamera } from '#data/model/address';

/** A page that leaves more moves than this unanswered does not put the camera into the URL at all. */
const MOST_ECHOES = 16;

/**
 * Tells a camera that somebody asks for from one that only comes back from the URL after the reader moved the map.
 * Without this the map would be pulled back to where it was a moment ago whenever the URL lags behind the hand.
 */
export function createCameraEcho() {
  let reported: string[] = [];
  let asked: string | null = null;
  return {
    /** Remembers a camera that the map has told to the page. */
    report(camera: Camera): void {
      reported = [...reported, formatCamera(camera)].slice(-MOST_ECHOES);
    },
    /** Whether to go to a camera: it is not the one asked for last, nor an echo of what the map told. */
    shouldGoTo(camera: Camera): boolean {
      const text = formatCamera(camera);
      if (text === asked) {
        // The map has told that it arrived; that report is spent, or it would swallow a later wish to come back here.
        reported = reported.filter((told) => told !== text);
        return false;
      }
      asked = text;
      const echo = reported.indexOf(text);
      if (echo === -1) return true;
      // Echoes come in order: what was told before this one will not come back any more.
      reported = reported.slice(echo + 1);
      return false;
    },
  };
}
