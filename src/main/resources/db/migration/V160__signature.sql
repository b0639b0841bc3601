-- A session keeps a few requests for each purpose; the page that asks for one more looks for the oldest.
create index signing_request_session on signing_request (session_hash, purpose, expires_at);
