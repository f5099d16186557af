-- Schema 1: tables that nobody but the service reads or writes. Desks have views and functions in
-- the schema of their commune (commune.sql). Run as signalement_owner, in one transaction.

CREATE TABLE signalement.meta (
    one bool PRIMARY KEY DEFAULT true CHECK (one),
    version int NOT NULL,
    oldest_desk text NOT NULL DEFAULT '0.1.0',
    place text NOT NULL DEFAULT '',
    epoch uuid NOT NULL DEFAULT gen_random_uuid(),
    attempts bigint NOT NULL DEFAULT 0
);

INSERT INTO signalement.meta (version) VALUES (1);

COMMENT ON COLUMN signalement.meta.place IS
'system identifier, database and timeline: another one means that a backup was brought back';

-- The row is the hand of the commune: each transaction of its service begins with it.
CREATE TABLE signalement.commune (
    id int PRIMARY KEY CHECK (id > 0),
    name text NOT NULL UNIQUE CHECK (name ~ '^[a-z][a-z0-9_]{0,39}$'),
    language text NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'nl', 'de', 'en')),
    system int2 NOT NULL DEFAULT 1,
    holder text,
    token uuid,
    seq bigint NOT NULL DEFAULT 0,
    pulled uuid,
    last_pull timestamptz,
    last_push timestamptz,
    said text NOT NULL DEFAULT ''
) WITH (fillfactor = 50);

COMMENT ON COLUMN signalement.commune.pulled IS 'epoch of the last whole reading of the list';
COMMENT ON COLUMN signalement.commune.system IS
'number of the reporting system: a commune that moves to another one gets the next';

CREATE SEQUENCE signalement.fid AS int;

-- The server's value, always; what people change request stands in signalement.edit.
CREATE TABLE signalement.report (
    commune int NOT NULL,
    fid int NOT NULL DEFAULT nextval('signalement.fid'),
    system int2 NOT NULL,
    report_id text NOT NULL,
    status text NOT NULL,
    raw_status text NOT NULL,
    service_code text NOT NULL,
    service_name text NOT NULL,
    description text NOT NULL,
    address text NOT NULL,
    sector text NOT NULL,
    department text NOT NULL,
    assignee text NOT NULL,
    requested timestamptz,
    updated timestamptz,
    due timestamptz,
    photo text NOT NULL,
    source text NOT NULL,
    notice text NOT NULL,
    url text NOT NULL,
    reference text NOT NULL,
    priority text NOT NULL,
    report_type text NOT NULL,
    flags text NOT NULL,
    version text NOT NULL,
    activity text NOT NULL,
    content_hash text NOT NULL,
    moved jsonb NOT NULL DEFAULT '{}',
    said text NOT NULL DEFAULT '',
    gone bool NOT NULL DEFAULT false,
    seq bigint NOT NULL,
    geom public.geometry (Point, 4326),
    PRIMARY KEY (commune, fid),
    UNIQUE (commune, system, report_id)
) PARTITION BY LIST (commune);

CREATE INDEX ON signalement.report (commune, seq);
CREATE INDEX ON signalement.report USING gist (geom);

COMMENT ON COLUMN signalement.report.moved IS
'field -> when, at which seq and by whose change its value became another one';

-- One row per edit in plain QGIS: the wished row beside what changed.
CREATE TABLE signalement.edit (
    n bigint GENERATED ALWAYS AS IDENTITY,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    commune int NOT NULL,
    fid int NOT NULL,
    status text NOT NULL,
    service_code text NOT NULL,
    department text NOT NULL,
    assignee text NOT NULL,
    priority text NOT NULL,
    report_type text NOT NULL,
    geom public.geometry (Point, 4326),
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    version text NOT NULL,
    activity text NOT NULL,
    seen bigint,
    rests uuid,
    tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
    author name NOT NULL DEFAULT session_user,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    taken bool NOT NULL DEFAULT false,
    live bool NOT NULL DEFAULT true,
    PRIMARY KEY (commune, n),
    UNIQUE (commune, id)
) PARTITION BY LIST (commune);

CREATE INDEX ON signalement.edit (commune, fid, n) WHERE live;
CREATE INDEX ON signalement.edit (commune, n) WHERE NOT taken;

CREATE TABLE signalement.operation (
    id text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{32}(-[2-9])?$'),
    n bigint GENERATED ALWAYS AS IDENTITY,
    commune int NOT NULL REFERENCES signalement.commune,
    system int2 NOT NULL,
    report_id text NOT NULL,
    body jsonb NOT NULL,
    rests text NOT NULL DEFAULT '',
    author name NOT NULL DEFAULT session_user,
    claimed text NOT NULL DEFAULT '',
    desk text NOT NULL DEFAULT '',
    first_epoch uuid NOT NULL,
    batch uuid,
    state text NOT NULL CHECK (
        state IN (
            'held', 'queued', 'sending', 'settling', 'confirmed', 'unverified', 'refused',
            'conflict', 'unknown', 'cancelled'
        )
    ),
    reason text NOT NULL DEFAULT '',
    words text NOT NULL DEFAULT '',
    details text NOT NULL DEFAULT '',
    server jsonb,
    decided text NOT NULL DEFAULT '',
    decided_by name,
    done_seq bigint,
    seq bigint NOT NULL DEFAULT 0,
    created timestamptz NOT NULL DEFAULT clock_timestamp(),
    changed timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE INDEX ON signalement.operation (commune, n)
WHERE state IN ('held', 'queued', 'sending', 'settling', 'conflict', 'unknown');
CREATE INDEX ON signalement.operation (commune, seq);
CREATE INDEX ON signalement.operation (decided) WHERE decided <> '';
CREATE INDEX ON signalement.operation (batch) WHERE batch IS NOT NULL;

CREATE TABLE signalement.permit (
    attempt uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    operation text NOT NULL REFERENCES signalement.operation,
    token uuid NOT NULL,
    holder text NOT NULL,
    pre text NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    outcome text NOT NULL DEFAULT '',
    closed bool NOT NULL DEFAULT false
);

CREATE INDEX ON signalement.permit (operation) WHERE NOT closed;

-- Personal data on their way: both leave with the final state of their operation.
CREATE TABLE signalement.caller (
    operation text PRIMARY KEY REFERENCES signalement.operation,
    body jsonb NOT NULL
);

CREATE TABLE signalement.photo (
    operation text REFERENCES signalement.operation,
    n int2 CHECK (n BETWEEN 1 AND 3),
    bytes bytea NOT NULL CHECK (octet_length(bytes) <= 10485760),
    PRIMARY KEY (operation, n)
);

-- Who remembers how many attempts there were: a copy that was brought back knows fewer.
CREATE TABLE signalement.witness (
    who text PRIMARY KEY,
    epoch uuid NOT NULL,
    attempts bigint NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE signalement.log (
    n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    commune int,
    who name NOT NULL DEFAULT session_user,
    what text NOT NULL
);

CREATE TABLE signalement.wording (
    language text,
    key text,
    words text NOT NULL,
    PRIMARY KEY (language, key)
);
