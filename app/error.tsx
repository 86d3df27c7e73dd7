'use client';

/** The record could not be read. That is another thing than an empty record, and the reader must know which. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main id="content" className="message">
      <h1>The record could not be read</h1>
      <p>
        This is a fault of this server, not a finding: it does not mean that there were no protests. Nothing was lost by
        looking.
      </p>
      <p>
        <button type="button" className="plain-button" onClick={reset}>
          Try again
        </button>
      </p>
      {error.digest && <p className="message-detail">For the operator: the log names this fault {error.digest}.</p>}
    </main>
  );
}
