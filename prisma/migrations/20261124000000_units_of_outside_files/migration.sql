-- Outside files count tractors and families too: two more units that are not persons.
-- CHECKs by hand, as in the first migration.

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Estimate" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "eventId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "low" INTEGER,
    "high" INTEGER,
    "bound" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "scopeKind" TEXT NOT NULL,
    "scope" TEXT,
    "role" TEXT NOT NULL,
    "claimant" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "note" TEXT,
    "leadSourceId" INTEGER NOT NULL,
    CONSTRAINT "Estimate_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Estimate_leadSourceId_fkey" FOREIGN KEY ("leadSourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Estimate_words_check" CHECK ("words" <> ''),
    CONSTRAINT "Estimate_low_check" CHECK ("low" >= 0),
    CONSTRAINT "Estimate_high_check" CHECK ("high" >= 0),
    CONSTRAINT "Estimate_lowHigh_check" CHECK ("low" IS NULL OR "high" IS NULL OR "low" <= "high"),
    CONSTRAINT "Estimate_bound_check" CHECK ("bound" IN ('exact', 'about', 'at_least', 'at_most', 'range', 'vague', 'none')),
    CONSTRAINT "Estimate_numbers_check" CHECK ("bound" NOT IN ('vague', 'none') OR ("low" IS NULL AND "high" IS NULL)),
    CONSTRAINT "Estimate_unit_check" CHECK ("unit" IN ('people', 'students', 'teachers', 'school-staff', 'cyclists', 'schools', 'tickets', 'businesses', 'vehicles', 'families')),
    CONSTRAINT "Estimate_scopeKind_check" CHECK ("scopeKind" IN ('whole', 'peak', 'moment', 'part', 'wider')),
    CONSTRAINT "Estimate_role_check" CHECK ("role" IN ('organizers', 'police', 'officials', 'news', 'academic', 'participant', 'unknown')),
    CONSTRAINT "Estimate_claimant_check" CHECK ("claimant" <> ''),
    CONSTRAINT "Estimate_status_check" CHECK ("status" IN ('claimed', 'disputed', 'unverified'))
);
INSERT INTO "new_Estimate" ("id", "eventId", "position", "words", "low", "high", "bound", "unit", "scopeKind", "scope", "role", "claimant", "status", "note", "leadSourceId")
SELECT "id", "eventId", "position", "words", "low", "high", "bound", "unit", "scopeKind", "scope", "role", "claimant", "status", "note", "leadSourceId" FROM "Estimate";
DROP TABLE "Estimate";
ALTER TABLE "new_Estimate" RENAME TO "Estimate";
CREATE INDEX "Estimate_leadSourceId_idx" ON "Estimate"("leadSourceId");
CREATE UNIQUE INDEX "Estimate_eventId_position_key" ON "Estimate"("eventId", "position");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
