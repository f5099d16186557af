-- Schema 2: the functions behind the doors of a commune, and what they say. None can be called by
-- a desk: those of the commune's schema call them, as the owner, with the commune as a constant.

INSERT INTO signalement.wording (language, key, words) VALUES
('en', 'no_insert', 'Reports are not drawn or pasted here.'),
('fr', 'no_insert', 'On ne dessine et ne colle pas de signalement ici.'),
('nl', 'no_insert', 'Hier worden geen meldingen getekend of geplakt.'),
('de', 'no_insert', 'Hier werden keine Meldungen gezeichnet oder eingefügt.'),
('en', 'no_delete', 'A report cannot be deleted or merged: close it instead.'),
('fr', 'no_delete', 'Un signalement ne peut être ni supprimé ni fusionné : clôturez-le.'),
('nl', 'no_delete', 'Een melding kan niet worden verwijderd of samengevoegd: sluit ze af.'),
('de', 'no_delete', 'Eine Meldung kann nicht gelöscht oder vereint werden: schließen Sie sie ab.'),
('en', 'no_field', 'This field belongs to the server: undo that change.'),
('fr', 'no_field', 'Ce champ appartient au serveur : annulez cette modification.'),
('nl', 'no_field', 'Dit veld hoort bij de server: maak die wijziging ongedaan.'),
('de', 'no_field', 'Dieses Feld gehört dem Server: Machen Sie diese Änderung rückgängig.'),
('en', 'queued', 'waits to be sent, since {since}'),
('fr', 'queued', 'attend son envoi, depuis {since}'),
('nl', 'queued', 'wacht op verzending, sinds {since}'),
('de', 'queued', 'wartet auf den Versand, seit {since}'),
('en', 'held', 'held in a batch of {author}: to be decided, since {since}'),
('fr', 'held', 'retenu dans un lot de {author} : à décider, depuis {since}'),
('nl', 'held', 'vastgehouden in een reeks van {author}: te beslissen, sinds {since}'),
('de', 'held', 'zurückgehalten in einem Stapel von {author}: zu entscheiden, seit {since}'),
('en', 'sending', 'is being sent'),
('fr', 'sending', 'envoi en cours'),
('nl', 'sending', 'wordt verzonden'),
('de', 'sending', 'wird gesendet'),
('en', 'conflict', 'somebody else changed it: to be decided, since {since}'),
('fr', 'conflict', 'modifié par quelqu’un d’autre : à décider, depuis {since}'),
('nl', 'conflict', 'door iemand anders gewijzigd: te beslissen, sinds {since}'),
('de', 'conflict', 'von jemand anderem geändert: zu entscheiden, seit {since}'),
('en', 'unknown', 'no answer of the server: being looked up, since {since}'),
('fr', 'unknown', 'pas de réponse du serveur : vérification en cours, depuis {since}'),
('nl', 'unknown', 'geen antwoord van de server: wordt nagekeken, sinds {since}'),
('de', 'unknown', 'keine Antwort des Servers: wird nachgesehen, seit {since}');

CREATE FUNCTION signalement.said(commune_id int, wanted text) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN coalesce(
    (
        SELECT w.words FROM signalement.wording AS w
        JOIN signalement.commune AS c ON c.language = w.language
        WHERE c.id = commune_id AND w.key = wanted
    ),
    wanted
);

CREATE FUNCTION signalement.position(geom public.geometry) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
RETURN coalesce(
    to_char(public.st_x(geom), 'FM990.0000000') || ' ' || to_char(public.st_y(geom), 'FM990.0000000'),
    ''
);

-- T14: an edit of a plain QGIS is kept apart from the row. What is compared before sending is the
-- whole row that was displayed, so that a field which the server changes along is noticed too.
CREATE FUNCTION signalement.edited() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here int := TG_ARGV[0];
    names text[] := '{status,service_code,department,assignee,priority,report_type}';
    old_row jsonb := to_jsonb(OLD);
    new_row jsonb := to_jsonb(NEW);
    before jsonb := '{}';
    after jsonb := '{}';
    name text;
    carried record;
BEGIN
    IF TG_OP = 'INSERT' THEN
        RAISE EXCEPTION USING ERRCODE = 'SG001', MESSAGE = signalement.said(here, 'no_insert');
    ELSIF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION USING ERRCODE = 'SG001', MESSAGE = signalement.said(here, 'no_delete');
    ELSIF (old_row - names - '{geom,seen}'::text[])
        IS DISTINCT FROM (new_row - names - '{geom,seen}'::text[]) THEN
        RAISE EXCEPTION USING ERRCODE = 'SG001', MESSAGE = signalement.said(here, 'no_field');
    END IF;
    FOREACH name IN ARRAY names LOOP
        before := before || jsonb_build_object(name, coalesce(old_row ->> name, ''));
        IF coalesce(old_row ->> name, '') <> coalesce(new_row ->> name, '') THEN
            after := after || jsonb_build_object(name, coalesce(new_row ->> name, ''));
        END IF;
    END LOOP;
    before := before || jsonb_build_object('position', signalement.position(OLD.geom));
    IF signalement.position(OLD.geom) <> signalement.position(NEW.geom) THEN
        after := after || jsonb_build_object('position', signalement.position(NEW.geom));
    END IF;
    IF after = '{}' THEN
        RETURN NEW;
    END IF;
    SELECT r.version, r.activity INTO carried
    FROM signalement.report AS r WHERE r.commune = here AND r.fid = OLD.fid;
    INSERT INTO signalement.edit (
        commune, fid, status, service_code, department, assignee, priority, report_type, geom,
        before, after, version, activity, seen, rests
    ) VALUES (
        here, OLD.fid, coalesce(NEW.status, ''), coalesce(NEW.service_code, ''),
        coalesce(NEW.department, ''), coalesce(NEW.assignee, ''), coalesce(NEW.priority, ''),
        coalesce(NEW.report_type, ''), NEW.geom,
        before, after, carried.version, carried.activity, NEW.seen, OLD.rests
    );
    RETURN NEW;
END $$;

-- T7, T9: the same id again adds nothing; one that was offered in an epoch that is over may have
-- been sent.
CREATE FUNCTION signalement.submit(
    here int, given text, report text, body jsonb, rests text, epoch uuid, caller jsonb,
    photos bytea[], claimed text, desk text
) RETURNS text
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    now_epoch uuid := (SELECT m.epoch FROM signalement.meta AS m);
BEGIN
    IF length(body::text) > 200000 OR cardinality(photos) > 3 THEN
        RAISE EXCEPTION USING ERRCODE = 'SG413', MESSAGE = 'more than one change may hold';
    END IF;
    INSERT INTO signalement.operation (
        id, commune, system, report_id, body, rests, first_epoch, claimed, desk, state, reason
    )
    SELECT given, here, c.system, report, body - 'caller' - 'photos', coalesce(rests, ''), epoch,
        left(coalesce(claimed, ''), 200), left(coalesce(desk, ''), 200),
        CASE WHEN epoch = now_epoch THEN 'queued' ELSE 'unknown' END,
        CASE WHEN epoch = now_epoch THEN '' ELSE 'restored' END
    FROM signalement.commune AS c WHERE c.id = here
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        RETURN (
            SELECT CASE WHEN o.commune = here AND o.author = session_user THEN 'known' ELSE 'taken' END
            FROM signalement.operation AS o WHERE o.id = given
        );
    END IF;
    INSERT INTO signalement.caller SELECT given, caller WHERE caller IS NOT NULL;
    INSERT INTO signalement.photo
    SELECT given, one.n::int2, one.bytes FROM unnest(photos) WITH ORDINALITY AS one (bytes, n);
    RETURN 'handed';
END $$;

CREATE FUNCTION signalement.cancel(here int, given text) RETURNS bool
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE signalement.operation SET
        state = 'cancelled', reason = 'by_user', decided_by = session_user,
        changed = clock_timestamp()
    WHERE id = given AND commune = here AND state IN ('held', 'queued')
    AND NOT EXISTS (SELECT FROM signalement.permit AS p WHERE p.operation = given AND NOT p.closed);
    IF FOUND THEN
        PERFORM signalement.put_back(here, given);
    END IF;
    RETURN FOUND;
END $$;

CREATE FUNCTION signalement.put_back(here int, given text) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    UPDATE signalement.edit SET live = false
    WHERE commune = here AND replace(id::text, '-', '') = given;
    DELETE FROM signalement.caller WHERE operation = given;
    DELETE FROM signalement.photo WHERE operation = given;
END;

-- The same change request on what the card showed.
CREATE FUNCTION signalement.again(old signalement.operation, fresh text) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    base jsonb := old.body -> 'base';
    shown jsonb := '{}';
    name text;
BEGIN
    IF old.server IS NOT NULL THEN
        FOR name IN SELECT jsonb_object_keys(base -> 'values') LOOP
            shown := shown || jsonb_build_object(name, CASE
                WHEN name = 'position' AND old.server ? 'lon' THEN
                    to_char((old.server ->> 'lon')::float8, 'FM990.0000000') || ' '
                    || to_char((old.server ->> 'lat')::float8, 'FM990.0000000')
                ELSE coalesce(old.server ->> name, '')
            END);
        END LOOP;
        base := jsonb_build_object(
            'values', shown, 'version', coalesce(old.server ->> 'version', ''),
            'activity', coalesce(old.server ->> 'activity', ''), 'known', true, 'wished', ''
        );
    END IF;
    RETURN old.body || jsonb_build_object('id', fresh, 'after', '', 'base', base);
END $$;

-- T13: one decision, by compare-and-set on the state that asks; what follows from it stands in the
-- same transaction. The same decision again is answered as the first time.
CREATE FUNCTION signalement.decide(here int, decision text, given text, choice text, new jsonb)
RETURNS text
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    old signalement.operation;
    allowed text[];
    body jsonb;
BEGIN
    SELECT o.* INTO old FROM signalement.operation AS o
    WHERE o.id = given AND o.commune = here FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RETURN 'unknown change';
    ELSIF old.decided = decision THEN
        RETURN 'yours';
    END IF;
    allowed := CASE old.state
        WHEN 'held' THEN '{send,drop}'::text[]
        WHEN 'conflict' THEN '{mine,server}'::text[]
        WHEN 'unknown' THEN '{there,again,drop}'::text[]
        ELSE '{}'::text[]
    END;
    IF choice IS NULL OR choice <> ALL (allowed) THEN
        RETURN CASE WHEN old.decided_by IS NULL THEN 'nothing to decide' ELSE
            format('decided by %s, %s', old.decided_by, to_char(old.changed, 'HH24:MI')) END;
    END IF;
    UPDATE signalement.operation SET
        state = CASE choice WHEN 'send' THEN 'queued' WHEN 'there' THEN 'confirmed'
            ELSE 'cancelled' END,
        reason = CASE choice WHEN 'send' THEN '' ELSE 'by_user' END,
        decided = decision, decided_by = session_user, changed = clock_timestamp()
    WHERE id = given;
    IF choice IN ('mine', 'again') THEN
        body := coalesce(new, signalement.again(old, decision));
        INSERT INTO signalement.operation (
            id, commune, system, report_id, body, first_epoch, state, batch
        )
        SELECT decision, here, old.system, old.report_id, body - 'caller' - 'photos', m.epoch,
            'queued', old.batch
        FROM signalement.meta AS m;
        UPDATE signalement.caller SET operation = decision WHERE operation = given;
        UPDATE signalement.photo SET operation = decision WHERE operation = given;
        UPDATE signalement.edit SET id = decision::uuid
        WHERE commune = here AND replace(id::text, '-', '') = given;
    ELSIF choice <> 'send' THEN
        PERFORM signalement.put_back(here, given);
    END IF;
    RETURN 'yours';
END $$;

-- T16: in plain QGIS a decision is typed or chosen in a field.
CREATE FUNCTION signalement.chosen() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here int := TG_ARGV[0];
    one text;
    answer text;
BEGIN
    FOR one IN
        SELECT o.id FROM signalement.operation AS o WHERE o.commune = here AND o.state = 'held'
        AND TG_ARGV[1] = 'batch' AND o.batch::text = (to_jsonb(OLD) ->> 'batch')
        UNION ALL SELECT to_jsonb(OLD) ->> 'id' WHERE TG_ARGV[1] = 'one'
    LOOP
        answer := signalement.decide(
            here, replace(gen_random_uuid()::text, '-', ''), one, NEW.decision, NULL
        );
        IF answer <> 'yours' THEN
            RAISE EXCEPTION USING ERRCODE = 'SG409', MESSAGE = answer;
        END IF;
    END LOOP;
    RETURN NEW;
END $$;

UPDATE signalement.meta SET version = 2;
