import { type ChangeEvent, type FormEvent, useState } from 'react';
import { PanelPart } from '#components/panel/panel-part';
import { CopyButton } from '#components/ui/copy-button';
import { countNoun } from '#data/crowds/describe-range';
import type { DensityChoice, Drawing } from '#data/model/drawing';
import styles from './area.module.css';

type Props = {
  drawing: Drawing;
  /** What polygons get that bring no density. */
  density: DensityChoice;
  slug: string;
  /** Adds polygons and says so; gives the reason where they cannot be. */
  onPolygons: (added: Drawing, done: string) => string | null;
  onSay: (text: string) => void;
};

/** The drawing as a link and as GeoJSON, out and in. What comes in is added; what cannot be read changes nothing. */
export function TakeAlong({ drawing, density, slug, onPolygons, onSay }: Props) {
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState('');
  const tell = (words: string) => {
    setOutcome(words);
    onSay(words);
  };
  const add = async (json: string) => {
    // Checking foreign files is not needed to draw.
    const { readDrawingGeoJson } = await import('#data/crowds/read-drawing-geojson');
    const read = readDrawingGeoJson(json, density);
    if (!read.ok) {
      tell(`Nothing was added: ${read.reason}`);
      return;
    }
    const done = `${countNoun(read.drawing.length, 'polygon')} added.`;
    const refusal = onPolygons(read.drawing, done);
    if (refusal !== null) {
      tell(refusal);
      return;
    }
    setOutcome(done);
    setText('');
  };
  const fail = (error: unknown) =>
    tell(`Nothing was added: ${error instanceof Error ? error.message : 'it could not be read'}.`);
  const onFile = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file !== undefined) file.text().then(add).catch(fail);
    // The same file can be chosen again.
    target.value = '';
  };
  const onPaste = (event: FormEvent) => {
    event.preventDefault();
    add(text).catch(fail);
  };
  return (
    <PanelPart title="Take it along">
      <p className={styles.row}>
        <CopyButton label="Copy link" />
        <button
          type="button"
          className={styles.button}
          disabled={drawing.length === 0}
          onClick={() => download(drawing, slug).catch(fail)}
        >
          Download GeoJSON
        </button>
      </p>
      <details className={styles.more}>
        <summary>Bring polygons in as GeoJSON</summary>
        <label className={styles.field}>
          <span>From a file</span>
          <input type="file" accept=".geojson,.json,application/geo+json,application/json" onChange={onFile} />
        </label>
        <form className={styles.form} onSubmit={onPaste}>
          <label className={styles.field}>
            <span>Or as text</span>
            <textarea rows={4} value={text} spellCheck={false} onChange={({ target }) => setText(target.value)} />
          </label>
          <button type="submit" className={styles.button} disabled={text.trim() === ''}>
            Add these polygons
          </button>
        </form>
        <p className={styles.quiet}>{outcome}</p>
      </details>
    </PanelPart>
  );
}

/** Hands the drawing over as a file, made here: no server hears of it. */
async function download(drawing: Drawing, slug: string): Promise<void> {
  const { writeDrawingGeoJson } = await import('#data/crowds/drawing-geojson');
  const json = JSON.stringify(writeDrawingGeoJson(drawing), null, 2);
  const address = URL.createObjectURL(new Blob([json], { type: 'application/geo+json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `area-${slug}.geojson`;
  link.click();
  URL.revokeObjectURL(address);
}
