-- A file, a passkey or codes that are on their way when an account is shut are a lost race: whoever shuts it looked for them
-- before, and nobody would delete them (V170).
create trigger stored_file_of_open_account before insert on stored_file
  for each row execute function require_open_account('stored_by');
create trigger passkey_of_open_account before insert on passkey
  for each row execute function require_open_account('account_id');
create trigger totp_factor_of_open_account before insert on totp_factor
  for each row execute function require_open_account('account_id');
