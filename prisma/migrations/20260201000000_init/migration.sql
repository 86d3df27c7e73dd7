-- The first shape of the store: the tables of schema.prisma, and by hand the CHECK of every range and controlled word,
-- which Prisma's language cannot express. A CHECK that comes out as NULL passes, so a missing value is allowed wherever
-- its column allows it. Never edit this file once it was applied somewhere: add another migration.

-- CreateTable
CREATE TABLE "Dataset" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "publicId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "citation" TEXT NOT NULL,
    "homepage" TEXT,
    "redistributable" BOOLEAN NOT NULL,
    "version" TEXT NOT NULL,
    CONSTRAINT "Dataset_publicId_check" CHECK ("publicId" <> '' AND "publicId" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Dataset_redistributable_check" CHECK ("redistributable" IN (0, 1))
);

-- CreateTable
CREATE TABLE "Place" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "county" TEXT,
    "longitude" REAL NOT NULL,
    "latitude" REAL NOT NULL,
    "residents" INTEGER,
    "residentsYear" INTEGER,
    "residentsBasis" TEXT,
    "residentsSourceUrl" TEXT,
    "residentsSourceName" TEXT,
    "residentsNote" TEXT,
    CONSTRAINT "Place_slug_check" CHECK ("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Place_name_check" CHECK ("name" <> ''),
    CONSTRAINT "Place_state_check" CHECK ("state" GLOB '[A-Z][A-Z]'),
    CONSTRAINT "Place_longitude_check" CHECK ("longitude" BETWEEN -180 AND 180),
    CONSTRAINT "Place_latitude_check" CHECK ("latitude" BETWEEN -90 AND 90),
    CONSTRAINT "Place_residents_check" CHECK ("residents" > 0),
    CONSTRAINT "Place_residentsTold_check" CHECK (("residents" IS NULL) = ("residentsYear" IS NULL) AND ("residents" IS NULL) = ("residentsBasis" IS NULL)),
    CONSTRAINT "Place_residentsSource_check" CHECK (("residentsSourceUrl" IS NULL) = ("residentsSourceName" IS NULL))
);

-- CreateTable
CREATE TABLE "PlaceListing" (
    "datasetId" INTEGER NOT NULL,
    "placeId" INTEGER NOT NULL,

    PRIMARY KEY ("datasetId", "placeId"),
    CONSTRAINT "PlaceListing_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PlaceListing_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Source" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "datasetId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT,
    "publishedOn" TEXT,
    "via" TEXT,
    "note" TEXT,
    CONSTRAINT "Source_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Source_key_check" CHECK ("key" <> ''),
    CONSTRAINT "Source_url_check" CHECK ("url" GLOB 'http://?*' OR "url" GLOB 'https://?*'),
    CONSTRAINT "Source_publishedOn_check" CHECK ("publishedOn" IS NULL OR date("publishedOn") IS "publishedOn")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "datasetId" INTEGER NOT NULL,
    "placeId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "held" TEXT NOT NULL,
    "venue" TEXT,
    "longitude" REAL NOT NULL,
    "latitude" REAL NOT NULL,
    "precision" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "leadSourceId" INTEGER NOT NULL,
    "searchText" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    CONSTRAINT "Event_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Event_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Event_leadSourceId_fkey" FOREIGN KEY ("leadSourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Event_key_check" CHECK ("key" <> ''),
    CONSTRAINT "Event_title_check" CHECK ("title" <> ''),
    CONSTRAINT "Event_startsOn_check" CHECK (date("startsOn") IS "startsOn"),
    CONSTRAINT "Event_endsOn_check" CHECK (date("endsOn") IS "endsOn"),
    CONSTRAINT "Event_days_check" CHECK ("startsOn" <= "endsOn"),
    CONSTRAINT "Event_held_check" CHECK ("held" IN ('held', 'announced')),
    CONSTRAINT "Event_longitude_check" CHECK ("longitude" BETWEEN -180 AND 180),
    CONSTRAINT "Event_latitude_check" CHECK ("latitude" BETWEEN -90 AND 90),
    CONSTRAINT "Event_precision_check" CHECK ("precision" IN ('venue', 'street', 'city', 'county', 'state'))
);

-- CreateTable
CREATE TABLE "EventSource" (
    "eventId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,

    PRIMARY KEY ("eventId", "position"),
    CONSTRAINT "EventSource_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EventSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventAction" (
    "eventId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "action" TEXT NOT NULL,

    PRIMARY KEY ("eventId", "position"),
    CONSTRAINT "EventAction_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EventAction_action_check" CHECK ("action" IN ('rally', 'march', 'walkout', 'strike', 'closure', 'business-support', 'school-closure', 'vigil', 'sit-in', 'blockade', 'picket', 'bike-ride', 'car-caravan', 'concert', 'press-conference', 'counter-rally'))
);

-- CreateTable
CREATE TABLE "EventOrganizer" (
    "eventId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    PRIMARY KEY ("eventId", "position"),
    CONSTRAINT "EventOrganizer_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventClosure" (
    "eventId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "closure" TEXT NOT NULL,

    PRIMARY KEY ("eventId", "position"),
    CONSTRAINT "EventClosure_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Estimate" (
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
    CONSTRAINT "Estimate_unit_check" CHECK ("unit" IN ('people', 'students', 'teachers', 'school-staff', 'cyclists', 'schools', 'tickets', 'businesses')),
    CONSTRAINT "Estimate_scopeKind_check" CHECK ("scopeKind" IN ('whole', 'peak', 'moment', 'part', 'wider')),
    CONSTRAINT "Estimate_role_check" CHECK ("role" IN ('organizers', 'police', 'officials', 'news', 'academic', 'participant', 'unknown')),
    CONSTRAINT "Estimate_claimant_check" CHECK ("claimant" <> ''),
    CONSTRAINT "Estimate_status_check" CHECK ("status" IN ('claimed', 'disputed', 'unverified'))
);

-- CreateTable
CREATE TABLE "EstimateSource" (
    "estimateId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,

    PRIMARY KEY ("estimateId", "position"),
    CONSTRAINT "EstimateSource_estimateId_fkey" FOREIGN KEY ("estimateId") REFERENCES "Estimate" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EstimateSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Incident" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "eventId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "count" INTEGER,
    "countBound" TEXT,
    "timeText" TEXT,
    "summary" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "claimedBy" TEXT,
    "actor" TEXT,
    "leadSourceId" INTEGER NOT NULL,
    CONSTRAINT "Incident_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Incident_leadSourceId_fkey" FOREIGN KEY ("leadSourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Incident_kind_check" CHECK ("kind" IN ('arrests', 'dispersal-order', 'riot-declared', 'unlawful-assembly', 'tear-gas', 'pepper-balls', 'pepper-spray', 'impact-munitions', 'use-of-force', 'police-deployment', 'building-entry', 'blockade', 'property-damage', 'thrown-objects', 'armed-person', 'counter-protest', 'scuffle', 'injuries', 'vehicle', 'charges', 'investigation', 'discipline', 'no-incidents', 'disputed-account')),
    CONSTRAINT "Incident_count_check" CHECK ("count" >= 0),
    CONSTRAINT "Incident_countBound_check" CHECK ("countBound" IN ('exact', 'about', 'at_least', 'at_most')),
    CONSTRAINT "Incident_counted_check" CHECK (("count" IS NULL) = ("countBound" IS NULL)),
    CONSTRAINT "Incident_status_check" CHECK ("status" IN ('confirmed', 'claimed', 'disputed', 'no known evidence')),
    CONSTRAINT "Incident_actor_check" CHECK ("actor" IN ('federal agents', 'local police', 'protesters', 'counter-protesters', 'officials', 'unknown'))
);

-- CreateTable
CREATE TABLE "IncidentSource" (
    "incidentId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,

    PRIMARY KEY ("incidentId", "position"),
    CONSTRAINT "IncidentSource_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "IncidentSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "datasetId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "claim" TEXT NOT NULL,
    "claimant" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "value" TEXT,
    "low" INTEGER,
    "high" INTEGER,
    "eventOn" TEXT,
    "status" TEXT NOT NULL,
    "note" TEXT,
    "leadSourceId" INTEGER NOT NULL,
    CONSTRAINT "Claim_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Claim_leadSourceId_fkey" FOREIGN KEY ("leadSourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Claim_role_check" CHECK ("role" IN ('organizers', 'police', 'officials', 'news', 'academic', 'participant', 'unknown')),
    CONSTRAINT "Claim_low_check" CHECK ("low" >= 0),
    CONSTRAINT "Claim_high_check" CHECK ("high" >= 0),
    CONSTRAINT "Claim_lowHigh_check" CHECK ("low" IS NULL OR "high" IS NULL OR "low" <= "high"),
    CONSTRAINT "Claim_eventOn_check" CHECK ("eventOn" IS NULL OR date("eventOn") IS "eventOn"),
    CONSTRAINT "Claim_status_check" CHECK ("status" IN ('confirmed', 'claimed', 'disputed', 'no known evidence'))
);

-- CreateTable
CREATE TABLE "ClaimSource" (
    "claimId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,

    PRIMARY KEY ("claimId", "position"),
    CONSTRAINT "ClaimSource_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ClaimSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TimelineEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "datasetId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "happenedOn" TEXT NOT NULL,
    "timeText" TEXT,
    "placeId" INTEGER,
    "longitude" REAL,
    "latitude" REAL,
    "precision" TEXT,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "leadSourceId" INTEGER NOT NULL,
    CONSTRAINT "TimelineEntry_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TimelineEntry_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TimelineEntry_leadSourceId_fkey" FOREIGN KEY ("leadSourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TimelineEntry_happenedOn_check" CHECK (date("happenedOn") IS "happenedOn"),
    CONSTRAINT "TimelineEntry_longitude_check" CHECK ("longitude" BETWEEN -180 AND 180),
    CONSTRAINT "TimelineEntry_latitude_check" CHECK ("latitude" BETWEEN -90 AND 90),
    CONSTRAINT "TimelineEntry_precision_check" CHECK ("precision" IN ('venue', 'street', 'city', 'county', 'state')),
    CONSTRAINT "TimelineEntry_located_check" CHECK (("longitude" IS NULL) = ("latitude" IS NULL) AND ("longitude" IS NULL) = ("precision" IS NULL)),
    CONSTRAINT "TimelineEntry_kind_check" CHECK ("kind" IN ('background', 'organization', 'protest', 'response', 'aftermath')),
    CONSTRAINT "TimelineEntry_status_check" CHECK ("status" IN ('confirmed', 'claimed', 'disputed', 'no known evidence'))
);

-- CreateTable
CREATE TABLE "TimelineEntrySource" (
    "timelineEntryId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,

    PRIMARY KEY ("timelineEntryId", "position"),
    CONSTRAINT "TimelineEntrySource_timelineEntryId_fkey" FOREIGN KEY ("timelineEntryId") REFERENCES "TimelineEntry" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TimelineEntrySource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Actor" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "datasetId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "city" TEXT,
    "state" TEXT,
    "inArticle" BOOLEAN NOT NULL,
    "leadSourceId" INTEGER NOT NULL,
    CONSTRAINT "Actor_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Actor_leadSourceId_fkey" FOREIGN KEY ("leadSourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Actor_kind_check" CHECK ("kind" IN ('union', 'coalition', 'advocacy', 'party', 'student group', 'business', 'news outlet', 'government', 'federal agency', 'police', 'public body', 'person')),
    CONSTRAINT "Actor_side_check" CHECK ("side" IN ('protest', 'federal government', 'state or local government', 'judiciary', 'counter-protest', 'other')),
    CONSTRAINT "Actor_inArticle_check" CHECK ("inArticle" IN (0, 1))
);

-- CreateTable
CREATE TABLE "ActorSource" (
    "actorId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,

    PRIMARY KEY ("actorId", "position"),
    CONSTRAINT "ActorSource_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ActorSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "datasetId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    CONSTRAINT "Campaign_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CampaignStatement" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "campaignId" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "who" TEXT,
    "happenedOn" TEXT,
    "status" TEXT,
    "heading" TEXT,
    "note" TEXT,
    "leadSourceId" INTEGER NOT NULL,
    CONSTRAINT "CampaignStatement_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CampaignStatement_leadSourceId_fkey" FOREIGN KEY ("leadSourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CampaignStatement_section_check" CHECK ("section" IN ('title', 'alternativeNames', 'date', 'partOf', 'summary', 'goals', 'methods', 'status', 'concessions', 'sides', 'leadFigures', 'organization', 'demands', 'background', 'strike', 'responses', 'seeAlso')),
    CONSTRAINT "CampaignStatement_happenedOn_check" CHECK ("happenedOn" IS NULL OR date("happenedOn") IS "happenedOn"),
    CONSTRAINT "CampaignStatement_status_check" CHECK ("status" IN ('confirmed', 'claimed', 'disputed', 'no known evidence'))
);

-- CreateTable
CREATE TABLE "CampaignStatementSource" (
    "statementId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,

    PRIMARY KEY ("statementId", "position"),
    CONSTRAINT "CampaignStatementSource_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "CampaignStatement" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CampaignStatementSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CampaignStatementActor" (
    "statementId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "actorId" INTEGER NOT NULL,

    PRIMARY KEY ("statementId", "position"),
    CONSTRAINT "CampaignStatementActor_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "CampaignStatement" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CampaignStatementActor_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "datasetId" INTEGER NOT NULL,
    "importer" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "releaseVersion" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "dataVersion" TEXT NOT NULL,
    "eventsAdded" INTEGER NOT NULL,
    "eventsChanged" INTEGER NOT NULL,
    "eventsRemoved" INTEGER NOT NULL,
    CONSTRAINT "ImportRun_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ImportRun_counts_check" CHECK ("eventsAdded" >= 0 AND "eventsChanged" >= 0 AND "eventsRemoved" >= 0)
);

-- CreateTable
CREATE TABLE "ImportRunCount" (
    "runId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "read" INTEGER NOT NULL,
    "kept" INTEGER NOT NULL,

    PRIMARY KEY ("runId", "kind"),
    CONSTRAINT "ImportRunCount_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ImportRunCount_counts_check" CHECK ("kept" >= 0 AND "kept" <= "read")
);

-- CreateIndex
CREATE UNIQUE INDEX "Dataset_publicId_key" ON "Dataset"("publicId");

-- CreateIndex
CREATE UNIQUE INDEX "Place_slug_key" ON "Place"("slug");

-- CreateIndex
CREATE INDEX "Place_state_idx" ON "Place"("state");

-- CreateIndex
CREATE INDEX "PlaceListing_placeId_idx" ON "PlaceListing"("placeId");

-- CreateIndex
CREATE UNIQUE INDEX "Source_key_key" ON "Source"("key");

-- CreateIndex
CREATE INDEX "Source_datasetId_idx" ON "Source"("datasetId");

-- CreateIndex
CREATE UNIQUE INDEX "Event_key_key" ON "Event"("key");

-- CreateIndex
CREATE INDEX "Event_datasetId_idx" ON "Event"("datasetId");

-- CreateIndex
CREATE INDEX "Event_placeId_startsOn_title_idx" ON "Event"("placeId", "startsOn", "title");

-- CreateIndex
CREATE INDEX "Event_leadSourceId_idx" ON "Event"("leadSourceId");

-- CreateIndex
CREATE INDEX "EventSource_sourceId_idx" ON "EventSource"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "EventAction_eventId_action_key" ON "EventAction"("eventId", "action");

-- CreateIndex
CREATE INDEX "Estimate_leadSourceId_idx" ON "Estimate"("leadSourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Estimate_eventId_position_key" ON "Estimate"("eventId", "position");

-- CreateIndex
CREATE INDEX "EstimateSource_sourceId_idx" ON "EstimateSource"("sourceId");

-- CreateIndex
CREATE INDEX "Incident_leadSourceId_idx" ON "Incident"("leadSourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Incident_eventId_position_key" ON "Incident"("eventId", "position");

-- CreateIndex
CREATE INDEX "IncidentSource_sourceId_idx" ON "IncidentSource"("sourceId");

-- CreateIndex
CREATE INDEX "Claim_leadSourceId_idx" ON "Claim"("leadSourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_datasetId_key_key" ON "Claim"("datasetId", "key");

-- CreateIndex
CREATE INDEX "ClaimSource_sourceId_idx" ON "ClaimSource"("sourceId");

-- CreateIndex
CREATE INDEX "TimelineEntry_placeId_idx" ON "TimelineEntry"("placeId");

-- CreateIndex
CREATE INDEX "TimelineEntry_leadSourceId_idx" ON "TimelineEntry"("leadSourceId");

-- CreateIndex
CREATE UNIQUE INDEX "TimelineEntry_datasetId_key_key" ON "TimelineEntry"("datasetId", "key");

-- CreateIndex
CREATE INDEX "TimelineEntrySource_sourceId_idx" ON "TimelineEntrySource"("sourceId");

-- CreateIndex
CREATE INDEX "Actor_leadSourceId_idx" ON "Actor"("leadSourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Actor_datasetId_key_key" ON "Actor"("datasetId", "key");

-- CreateIndex
CREATE INDEX "ActorSource_sourceId_idx" ON "ActorSource"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_key_key" ON "Campaign"("key");

-- CreateIndex
CREATE INDEX "Campaign_datasetId_idx" ON "Campaign"("datasetId");

-- CreateIndex
CREATE INDEX "CampaignStatement_leadSourceId_idx" ON "CampaignStatement"("leadSourceId");

-- CreateIndex
CREATE UNIQUE INDEX "CampaignStatement_campaignId_section_position_key" ON "CampaignStatement"("campaignId", "section", "position");

-- CreateIndex
CREATE INDEX "CampaignStatementSource_sourceId_idx" ON "CampaignStatementSource"("sourceId");

-- CreateIndex
CREATE INDEX "CampaignStatementActor_actorId_idx" ON "CampaignStatementActor"("actorId");

-- CreateIndex
CREATE INDEX "ImportRun_datasetId_idx" ON "ImportRun"("datasetId");
