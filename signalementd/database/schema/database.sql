-- What only an administrator of the database may do, once per database; harmless when repeated. Rights
-- of PUBLIC end here: whoever may log in could otherwise hold locks that others wait for.

CREATE EXTENSION IF NOT EXISTS postgis;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'signalement_owner') THEN
        CREATE ROLE signalement_owner NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'signalementd') THEN
        CREATE ROLE signalementd LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'region_read') THEN
        CREATE ROLE region_read NOLOGIN;
    END IF;
END $$;

GRANT signalement_owner TO signalementd;

-- A service that hangs in a transaction must not hold a commune's row for longer than this.
ALTER ROLE signalementd SET idle_in_transaction_session_timeout = '3s';
ALTER ROLE signalementd SET transaction_timeout = '15s';
ALTER ROLE signalementd SET lock_timeout = '2s';

-- So that `signalementd status` can name who has left a transaction open.
GRANT pg_read_all_stats TO signalementd;

DO $$
BEGIN
    EXECUTE format('REVOKE TEMP, CREATE ON DATABASE %I FROM PUBLIC', current_database());
    -- A statement that fails would stand in the server's log with what people wrote.
    EXECUTE format('ALTER DATABASE %I SET log_min_error_statement = panic', current_database());
    EXECUTE format('ALTER DATABASE %I SET log_error_verbosity = terse', current_database());
END $$;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;

DO $$
DECLARE
    one regprocedure;
BEGIN
    FOR one IN
        SELECT oid FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace
        AND proname ~ '^(pg_(try_)?advisory|pg_notify|lo_|lowrite|loread)'
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', one);
    END LOOP;
END $$;

CREATE SCHEMA IF NOT EXISTS signalement AUTHORIZATION signalement_owner;
CREATE SCHEMA IF NOT EXISTS region AUTHORIZATION signalement_owner;
