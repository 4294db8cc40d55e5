CREATE ROLE agent_ro LOGIN CONNECTION LIMIT 3;
REVOKE ALL ON DATABASE prod FROM PUBLIC;  REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT CONNECT ON DATABASE prod TO agent_ro;  GRANT USAGE ON SCHEMA app TO agent_ro;
GRANT SELECT ON ALL TABLES IN SCHEMA app TO agent_ro;
ALTER ROLE agent_ro SET default_transaction_read_only = on;  ALTER ROLE agent_ro SET statement_timeout = '10s';
