-- Finds events by their words without reading all of them: a full-text index of SQLite's own (FTS5) over "searchText",
-- whose words are folded already and stand apart by spaces. Hence the plainest tokenizer, and no more kept of a word than
-- in which events it is. Triggers keep it in step with the rows, by whichever way they change.
-- By hand, as Prisma's schema has no words for it.

CREATE VIRTUAL TABLE "EventWords" USING fts5(
    "searchText", content = 'Event', content_rowid = 'id', tokenize = 'ascii', prefix = '1 2 3', detail = 'none', columnsize = 0
);
INSERT INTO "EventWords" ("EventWords") VALUES ('rebuild');

CREATE TRIGGER "Event_insert_words" AFTER INSERT ON "Event" BEGIN
    INSERT INTO "EventWords" ("rowid", "searchText") VALUES (NEW."id", NEW."searchText");
END;
CREATE TRIGGER "Event_delete_words" AFTER DELETE ON "Event" BEGIN
    INSERT INTO "EventWords" ("EventWords", "rowid", "searchText") VALUES ('delete', OLD."id", OLD."searchText");
END;
CREATE TRIGGER "Event_update_words" AFTER UPDATE ON "Event"
WHEN OLD."searchText" IS NOT NEW."searchText" OR OLD."id" IS NOT NEW."id" BEGIN
    INSERT INTO "EventWords" ("EventWords", "rowid", "searchText") VALUES ('delete', OLD."id", OLD."searchText");
    INSERT INTO "EventWords" ("rowid", "searchText") VALUES (NEW."id", NEW."searchText");
END;
