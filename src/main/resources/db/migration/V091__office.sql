-- What other rooms may know of an office: what it is called.
create view office_v as
  select id, name_kk, name_ru, territory_code
    from office;
