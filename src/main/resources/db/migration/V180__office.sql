-- Who asks for the people of an office asks which kind it is, and whether it is still there.
create or replace view office_v as
  select id, name_kk, name_ru, territory_code, kind, closed_at
    from office;
