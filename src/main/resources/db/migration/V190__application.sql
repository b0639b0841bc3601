-- What an application asks is data of its edition, and so are its answers: one text a value by the code of its question,
-- rows by the codes of their columns. What lists are asked by stays beside them in columns.
alter table loan_application add answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object');
update loan_application a
   set answers = jsonb_strip_nulls(jsonb_build_object(
         'VILLAGE', village_code,
         'COMMODITY_VOLUME', commodity_volume,
         'DIRECTION', direction,
         'PURPOSE', purpose,
         'PURCHASES', (
           select jsonb_agg(jsonb_build_object(
                    'ITEM', p.item, 'KIND', p.kind, 'PRICE', trim_scale(p.price)::text, 'SELLER', p.seller,
                    'FROM_RELATIVE', case when p.from_relative then 'yes' end,
                    'USED', case when p.used then 'yes' end,
                    'FOR_RENT', case when p.for_rent then 'yes' end) order by p.row)
             from application_purchase p where p.application_id = a.id),
         'AMOUNT', trim_scale(amount)::text,
         'TERM', term_months::text,
         'GRACE', grace_months::text,
         'JOBS_NOW', jobs_now::text,
         'JOBS_PLANNED', jobs_planned::text,
         'INCOME_NOW', trim_scale(income_now)::text,
         'INCOME_PLANNED', trim_scale(income_planned)::text,
         'PLAN', plan,
         'COLLATERAL', (
           select jsonb_agg(jsonb_build_object(
                    'KIND', c.kind, 'DESCRIPTION', c.description, 'VALUE', trim_scale(c.value)::text) order by c.row)
             from application_collateral c where c.application_id = a.id)));
alter table loan_application
  drop column commodity_volume,
  drop column purpose,
  drop column term_months,
  drop column grace_months,
  drop column jobs_now,
  drop column jobs_planned,
  drop column income_now,
  drop column income_planned,
  drop column plan;
drop table application_purchase;
drop table application_collateral;

-- A row of a list as it was recorded for a correction: what must be said in the order of the columns, then what need not.
create function pg_temp.in_order(line jsonb, field text) returns jsonb language sql immutable as $$
  select case
    when line ->> 'kind' <> 'line' then line
    when field = 'PURCHASES' then jsonb_set(line, '{parts}',
      jsonb_build_array(line #> '{parts,0}', jsonb_build_object('kind', 'words', 'words', ', '), line #> '{parts,4}',
                        jsonb_build_object('kind', 'words', 'words', ', '), line #> '{parts,2}')
      || jsonb_path_query_array(line, '$.parts[5 to last]'))
    else jsonb_set(line, '{parts}',
      jsonb_build_array(line #> '{parts,0}', jsonb_build_object('kind', 'words', 'words', ', '), line #> '{parts,2}',
                        jsonb_build_object('kind', 'words', 'words', ', '), line #> '{parts,4}'))
  end $$;
create function pg_temp.rows_in_order(value jsonb, field text) returns jsonb language sql immutable as $$
  select case when value ->> 'kind' = 'rows' then jsonb_set(value, '{rows}', coalesce(
    (select jsonb_agg(pg_temp.in_order(line, field) order by n)
       from jsonb_array_elements(value -> 'rows') with ordinality as each (line, n)), '[]')) else value end $$;
update application_correction
   set old_value = pg_temp.rows_in_order(old_value, field), new_value = pg_temp.rows_in_order(new_value, field)
 where field in ('PURCHASES', 'COLLATERAL');

-- Names of choices stand in the edition now, no longer in the portal's texts.
create temporary table wording (key text primary key, code text not null, words jsonb not null);
insert into wording (key, code, words) values
    ('application.direction.LIVESTOCK', 'LIVESTOCK', '{"kk": "мал шаруашылығы", "ru": "животноводство", "en": "livestock"}'),
    ('application.direction.CROP', 'CROP', '{"kk": "өсімдік шаруашылығы", "ru": "растениеводство", "en": "crops"}'),
    ('application.direction.GREENHOUSE', 'GREENHOUSE', '{"kk": "жылыжай", "ru": "теплица", "en": "greenhouse"}'),
    ('application.direction.POULTRY', 'POULTRY', '{"kk": "құс шаруашылығы", "ru": "птицеводство", "en": "poultry"}'),
    ('application.direction.BEEKEEPING', 'BEEKEEPING', '{"kk": "ара шаруашылығы", "ru": "пчеловодство", "en": "beekeeping"}'),
    ('application.direction.FISH', 'FISH', '{"kk": "балық шаруашылығы", "ru": "рыбоводство", "en": "fish farming"}'),
    ('application.direction.PROCESSING', 'PROCESSING', '{"kk": "ауыл шаруашылығы өнімін қайта өңдеу", "ru": "переработка сельскохозяйственной продукции", "en": "processing of agricultural produce"}'),
    ('application.direction.SERVICES', 'SERVICES', '{"kk": "қызмет көрсету", "ru": "услуги", "en": "services"}'),
    ('application.direction.TOURISM', 'TOURISM', '{"kk": "туризм", "ru": "туризм", "en": "tourism"}'),
    ('application.direction.OTHER', 'OTHER', '{"kk": "басқа", "ru": "другое", "en": "other"}'),
    ('application.purchase.MACHINERY', 'MACHINERY', '{"kk": "ауыл шаруашылығы техникасы", "ru": "сельскохозяйственная техника", "en": "agricultural machinery"}'),
    ('application.purchase.EQUIPMENT', 'EQUIPMENT', '{"kk": "жабдық", "ru": "оборудование", "en": "equipment"}'),
    ('application.purchase.LIVESTOCK', 'LIVESTOCK', '{"kk": "ауыл шаруашылығы жануарлары", "ru": "сельскохозяйственные животные", "en": "livestock"}'),
    ('application.purchase.BUILDING', 'BUILDING', '{"kk": "ғимарат немесе үй-жай", "ru": "здание или помещение", "en": "building or premises"}'),
    ('application.purchase.MATERIALS', 'MATERIALS', '{"kk": "материалдар, тұқым, жем", "ru": "материалы, семена, корма", "en": "materials, seed, fodder"}'),
    ('application.purchase.PASSENGER_CAR', 'PASSENGER_CAR', '{"kk": "жеңіл автокөлік", "ru": "легковой автомобиль", "en": "passenger car"}'),
    ('application.purchase.GOODS_FOR_TRADE', 'GOODS_FOR_TRADE', '{"kk": "қайта сатуға арналған тауар", "ru": "товар для перепродажи", "en": "goods for resale"}'),
    ('application.purchase.OTHER', 'OTHER', '{"kk": "басқа", "ru": "другое", "en": "other"}'),
    ('application.collateral.DWELLING', 'DWELLING', '{"kk": "тұрғын үй немесе пәтер", "ru": "жилой дом или квартира", "en": "dwelling"}'),
    ('application.collateral.DWELLING_LAND', 'DWELLING_LAND', '{"kk": "тұрғын ғимаратқа арналған жер учаскесі", "ru": "земельный участок под жилое здание", "en": "land for a residential building"}'),
    ('application.collateral.AGRICULTURAL_LAND_OWNED', 'AGRICULTURAL_LAND_OWNED', '{"kk": "ауыл шаруашылығы жері, жеке меншік", "ru": "сельскохозяйственная земля в частной собственности", "en": "agricultural land, owned"}'),
    ('application.collateral.AGRICULTURAL_LAND_LEASED', 'AGRICULTURAL_LAND_LEASED', '{"kk": "ауыл шаруашылығы жері, 10 жылдан астам мерзімге пайдалануда", "ru": "сельскохозяйственная земля в пользовании больше 10 лет", "en": "agricultural land in use for more than 10 years"}'),
    ('application.collateral.NON_RESIDENTIAL', 'NON_RESIDENTIAL', '{"kk": "тұрғын емес ғимарат, объект немесе құрылыс", "ru": "нежилое здание, объект или сооружение", "en": "non-residential building, object or structure"}'),
    ('application.collateral.NON_RESIDENTIAL_LAND', 'NON_RESIDENTIAL_LAND', '{"kk": "тұрғын емес объектіге арналған жер учаскесі", "ru": "земельный участок под нежилой объект", "en": "land for a non-residential object"}'),
    ('application.collateral.MACHINERY', 'MACHINERY', '{"kk": "техника, жабдық, көлік", "ru": "техника, оборудование, транспорт", "en": "machinery, equipment, transport"}'),
    ('application.collateral.FINANCIAL_ASSETS', 'FINANCIAL_ASSETS', '{"kk": "қаржылық активтер", "ru": "финансовые активы", "en": "financial assets"}'),
    ('application.collateral.GUARANTEE', 'GUARANTEE', '{"kk": "жеке кәсіпкерлік субъектілеріне кепілдік берудің арнайы қорының кепілдігі", "ru": "гарантия специального фонда гарантирования субъектов частного предпринимательства", "en": "guarantee of the special fund that guarantees private businesses"}'),
    ('application.purchase.seller', 'SELLER', '{"kk": "сатушы", "ru": "продавец", "en": "seller"}'),
    ('application.purchase.from-relative.short', 'FROM_RELATIVE', '{"kk": "сатушы – мүшелердің бірінің жақын туысы", "ru": "продавец – близкий родственник одного из членов", "en": "the seller is a close relative of a member"}'),
    ('application.purchase.used.short', 'USED', '{"kk": "бұрын пайдаланылған", "ru": "не новое", "en": "used before"}'),
    ('application.purchase.for-rent.short', 'FOR_RENT', '{"kk": "жалға беруге арналған", "ru": "для сдачи в аренду", "en": "to be rented out"}');
create function pg_temp.worded(value jsonb) returns jsonb language plpgsql as $$
declare
  named wording%rowtype;
begin
  if jsonb_typeof(value) = 'array' then
    return (select coalesce(jsonb_agg(pg_temp.worded(each) order by n), '[]')
              from jsonb_array_elements(value) with ordinality as listed (each, n));
  end if;
  if jsonb_typeof(value) <> 'object' then
    return value;
  end if;
  if value ->> 'kind' = 'key' then
    select * into named from wording w where w.key = value ->> 'key';
    return case when named.key is null then value
                else jsonb_build_object('kind', 'worded', 'code', named.code, 'wording', named.words) end;
  end if;
  return (select jsonb_object_agg(part.key, pg_temp.worded(part.value)) from jsonb_each(value) as part);
end $$;
update application_correction set old_value = pg_temp.worded(old_value), new_value = pg_temp.worded(new_value)
 where field in ('DIRECTION', 'PURCHASES', 'COLLATERAL');
drop table wording;
