-- What the index reads of events, packed for each 16,384 of them (data/store/packed-facts.ts). Whatever changes one of
-- them, by whichever way, takes their pack away: a pack that is there tells what the rows tell.
-- Triggers by hand, which Prisma's schema has no words for.

-- CreateTable
CREATE TABLE "PackedFacts" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "form" TEXT NOT NULL,
    "facts" BLOB NOT NULL
);

CREATE TRIGGER "Event_insert_packed" AFTER INSERT ON "Event" BEGIN
    DELETE FROM "PackedFacts" WHERE "id" = NEW."id" >> 14;
END;
CREATE TRIGGER "Event_update_packed" AFTER UPDATE ON "Event" BEGIN
    DELETE FROM "PackedFacts" WHERE "id" = OLD."id" >> 14 OR "id" = NEW."id" >> 14;
END;
CREATE TRIGGER "Event_delete_packed" AFTER DELETE ON "Event" BEGIN
    DELETE FROM "PackedFacts" WHERE "id" = OLD."id" >> 14;
END;
CREATE TRIGGER "EventAction_insert_packed" AFTER INSERT ON "EventAction" BEGIN
    DELETE FROM "PackedFacts" WHERE "id" = NEW."eventId" >> 14;
END;
CREATE TRIGGER "EventAction_update_packed" AFTER UPDATE ON "EventAction" BEGIN
    DELETE FROM "PackedFacts" WHERE "id" = OLD."eventId" >> 14 OR "id" = NEW."eventId" >> 14;
END;
CREATE TRIGGER "EventAction_delete_packed" AFTER DELETE ON "EventAction" BEGIN
    DELETE FROM "PackedFacts" WHERE "id" = OLD."eventId" >> 14;
END;
CREATE TRIGGER "Incident_insert_packed" AFTER INSERT ON "Incident" BEGIN
    DELETE FROM "PackedFacts" WHERE "id" = NEW."eventId" >> 14;
END;
CREATE TRIGGER "Incident_update_packed" AFTER UPDATE ON "Incident" BEGIN
    DELETE FROM "PackedFacts" WHERE "id" = OLD."eventId" >> 14 OR "id" = NEW."eventId" >> 14;
END;
CREATE TRIGGER "Incident_delete_packed" AFTER DELETE ON "Incident" BEGIN
    DELETE FROM "PackedFacts" WHERE "id" = OLD."eventId" >> 14;
END;
CREATE TRIGGER "Estimate_insert_packed" AFTER INSERT ON "Estimate" BEGIN
    DELETE FROM "PackedFacts" WHERE "id" = NEW."eventId" >> 14;
END;
CREATE TRIGGER "Estimate_update_packed" AFTER UPDATE ON "Estimate" BEGIN
    DELETE FROM "PackedFacts" WHERE "id" = OLD."eventId" >> 14 OR "id" = NEW."eventId" >> 14;
END;
CREATE TRIGGER "Estimate_delete_packed" AFTER DELETE ON "Estimate" BEGIN
    DELETE FROM "PackedFacts" WHERE "id" = OLD."eventId" >> 14;
END;
