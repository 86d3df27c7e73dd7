import { useSearchParams } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { readCorners } from '#data/geo/read-corners';
import { rectangleAround } from '#data/geo/rectangle';
import { parseCamera } from '#data/model/address';
import type { LngLat } from '#data/model/position';
import styles from './area.module.css';

type Props = {
  /** Where a rectangle goes when there is no map. */
  center: LngLat;
  hasGround: boolean;
  /** Takes the corners in; gives the reason where they make no ground. */
  onRing: (as: 'outline' | 'hole', corners: readonly LngLat[]) => string | null;
};

/** The same polygons without a pointer: corners as text, or a rectangle in metres around the map's centre. */
export function RingForms(props: Props) {
  return (
    <>
      <details className={styles.more}>
        <summary>Give corners as text</summary>
        <CornersForm {...props} />
      </details>
      <details className={styles.more}>
        <summary>A rectangle in metres</summary>
        <RectangleForm {...props} />
      </details>
    </>
  );
}

function CornersForm({ hasGround, onRing }: Props) {
  const [text, setText] = useState('');
  const [as, setAs] = useState<'outline' | 'hole'>('outline');
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const read = readCorners(text);
    const refusal = read.ok ? onRing(as, read.corners) : read.reason;
    setProblem(refusal);
    if (refusal === null) setText('');
  };
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <label className={styles.field}>
        <span>Corners in order, one longitude, latitude a line</span>
        <textarea
          rows={5}
          value={text}
          spellCheck={false}
          placeholder={'-93.2660, 44.9780\n-93.2640, 44.9780\n-93.2640, 44.9770'}
          aria-describedby={problem === null ? id : `${id}-problem ${id}`}
          aria-invalid={problem !== null}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <p id={id} className={styles.quiet}>
        Degrees as map services give them, longitude first; west is negative.
      </p>
      <AsChoice as={as} onChoose={setAs} hasGround={hasGround} />
      <Problem id={`${id}-problem`} text={problem} />
      <button type="submit" className={styles.button}>
        Add these corners
      </button>
    </form>
  );
}

function RectangleForm({ center, hasGround, onRing }: Props) {
  const camera = parseCamera(useSearchParams().get('at'));
  const [size, setSize] = useState({ width: '100', length: '100' });
  const [as, setAs] = useState<'outline' | 'hole'>('outline');
  const middle: LngLat = camera === null ? center : [camera.longitude, camera.latitude];
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const areSides = isSide(size.width) && isSide(size.length);
    setProblem(
      areSides
        ? onRing(as, rectangleAround(middle, Number(size.width), Number(size.length)))
        : 'A rectangle needs a width and a length between 0 and 100,000 metres.',
    );
  };
  const marked = (side: string) =>
    problem === null ? {} : { 'aria-invalid': !isSide(side), 'aria-describedby': `${id}-problem` };
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <div className={styles.pair}>
        <label className={styles.field}>
          <span>Width, west to east, m</span>
          <input
            inputMode="decimal"
            value={size.width}
            {...marked(size.width)}
            onChange={({ target }) => setSize({ ...size, width: target.value })}
          />
        </label>
        <label className={styles.field}>
          <span>Length, south to north, m</span>
          <input
            inputMode="decimal"
            value={size.length}
            {...marked(size.length)}
            onChange={({ target }) => setSize({ ...size, length: target.value })}
          />
        </label>
      </div>
      <p className={styles.quiet}>
        Around {camera === null ? 'the place’s centre' : 'the map’s centre'}: {middle.join(', ')}.
      </p>
      <AsChoice as={as} onChoose={setAs} hasGround={hasGround} />
      <Problem id={`${id}-problem`} text={problem} />
      <button type="submit" className={styles.button}>
        Add this rectangle
      </button>
    </form>
  );
}

function isSide(metres: string): boolean {
  return Number(metres) > 0 && Number(metres) <= 100_000;
}

/** Why a form was refused, where the reader is: at its button. */
function Problem({ id, text }: { id: string; text: string | null }) {
  if (text === null) return null;
  return (
    <p id={id} className={styles.refusal} role="alert">
      {text}
    </p>
  );
}

type AsProps = { as: 'outline' | 'hole'; onChoose: (as: 'outline' | 'hole') => void; hasGround: boolean };

function AsChoice({ as, onChoose, hasGround }: AsProps) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className="visually-hidden">What they enclose</legend>
      <label>
        <input type="radio" name={name} checked={as === 'outline'} onChange={() => onChoose('outline')} />
        Ground
      </label>
      <label>
        <input
          type="radio"
          name={name}
          checked={as === 'hole'}
          disabled={!hasGround}
          onChange={() => onChoose('hole')}
        />
        A hole in it
      </label>
    </fieldset>
  );
}
