-- Rows of outside files: a source may be a mere name, a run tells what became of every record and outlives its dataset.
-- CHECKs by hand, as in the first migration.

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Source" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "datasetId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "url" TEXT,
    "title" TEXT,
    "publishedOn" TEXT,
    "via" TEXT,
    "note" TEXT,
    CONSTRAINT "Source_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Source_key_check" CHECK ("key" <> ''),
    CONSTRAINT "Source_publisher_check" CHECK ("publisher" <> ''),
    CONSTRAINT "Source_url_check" CHECK ("url" GLOB 'http://?*' OR "url" GLOB 'https://?*'),
    CONSTRAINT "Source_publishedOn_check" CHECK ("publishedOn" IS NULL OR date("publishedOn") IS "publishedOn")
);
INSERT INTO "new_Source" ("id", "datasetId", "key", "publisher", "url", "title", "publishedOn", "via", "note")
SELECT "id", "datasetId", "key", "publisher", "url", "title", "publishedOn", "via", "note" FROM "Source";
DROP TABLE "Source";
ALTER TABLE "new_Source" RENAME TO "Source";
CREATE UNIQUE INDEX "Source_key_key" ON "Source"("key");
CREATE INDEX "Source_datasetId_idx" ON "Source"("datasetId");

CREATE TABLE "new_ImportRun" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "datasetId" INTEGER,
    "datasetKey" TEXT NOT NULL,
    "importer" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "message" TEXT,
    "fileName" TEXT,
    "fileBytes" INTEGER,
    "lineName" TEXT NOT NULL DEFAULT 'line',
    "startedAt" DATETIME NOT NULL,
    "finishedAt" DATETIME NOT NULL,
    "releaseVersion" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "dataVersion" TEXT NOT NULL,
    "rowsRead" INTEGER NOT NULL,
    "rowsKept" INTEGER NOT NULL,
    "rowsMerged" INTEGER NOT NULL,
    "rowsRejected" INTEGER NOT NULL,
    "rowsWithdrawn" INTEGER NOT NULL,
    "rowsRepaired" INTEGER NOT NULL,
    "eventsAdded" INTEGER NOT NULL,
    "eventsChanged" INTEGER NOT NULL,
    "eventsRemoved" INTEGER NOT NULL,
    CONSTRAINT "ImportRun_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ImportRun_status_check" CHECK ("status" IN ('applied', 'refused', 'removed')),
    CONSTRAINT "ImportRun_message_check" CHECK (("status" = 'refused') = ("message" IS NOT NULL)),
    CONSTRAINT "ImportRun_lineName_check" CHECK ("lineName" IN ('line', 'row', 'entry')),
    CONSTRAINT "ImportRun_fileBytes_check" CHECK ("fileBytes" >= 0),
    CONSTRAINT "ImportRun_rows_check" CHECK ("rowsRead" = "rowsKept" + "rowsMerged" + "rowsRejected" + "rowsWithdrawn"),
    CONSTRAINT "ImportRun_outcomes_check" CHECK ("rowsKept" >= 0 AND "rowsMerged" >= 0 AND "rowsRejected" >= 0 AND "rowsWithdrawn" >= 0 AND "rowsRepaired" BETWEEN 0 AND "rowsRead"),
    CONSTRAINT "ImportRun_counts_check" CHECK ("eventsAdded" >= 0 AND "eventsChanged" >= 0 AND "eventsRemoved" >= 0)
);
-- Every run so far was a whole record that kept all it read.
INSERT INTO "new_ImportRun" ("id", "datasetId", "datasetKey", "importer", "status", "startedAt", "finishedAt", "releaseVersion", "contentHash", "dataVersion", "rowsRead", "rowsKept", "rowsMerged", "rowsRejected", "rowsWithdrawn", "rowsRepaired", "eventsAdded", "eventsChanged", "eventsRemoved")
SELECT "run"."id", "run"."datasetId", "dataset"."publicId", "run"."importer", 'applied', "run"."startedAt", "run"."startedAt", "run"."releaseVersion", "run"."contentHash", "run"."dataVersion", coalesce("events"."read", 0), coalesce("events"."read", 0), 0, 0, 0, 0, "run"."eventsAdded", "run"."eventsChanged", "run"."eventsRemoved"
FROM "ImportRun" AS "run"
JOIN "Dataset" AS "dataset" ON "dataset"."id" = "run"."datasetId"
LEFT JOIN "ImportRunCount" AS "events" ON "events"."runId" = "run"."id" AND "events"."kind" = 'events';
DROP TABLE "ImportRun";
ALTER TABLE "new_ImportRun" RENAME TO "ImportRun";
CREATE INDEX "ImportRun_datasetId_idx" ON "ImportRun"("datasetId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateTable
CREATE TABLE "ImportRow" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "runId" INTEGER NOT NULL,
    "line" INTEGER,
    "outcome" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "got" TEXT NOT NULL,
    "done" TEXT NOT NULL,
    "eventKey" TEXT,
    CONSTRAINT "ImportRow_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ImportRow_line_check" CHECK ("line" >= 1),
    CONSTRAINT "ImportRow_outcome_check" CHECK ("outcome" IN ('rejected', 'repaired', 'merged', 'withdrawn', 'added', 'changed', 'removed')),
    CONSTRAINT "ImportRow_reason_check" CHECK (("reason" = '') = ("outcome" IN ('withdrawn', 'added', 'changed', 'removed')))
);

-- CreateIndex
CREATE INDEX "ImportRow_runId_outcome_reason_idx" ON "ImportRow"("runId", "outcome", "reason");
