-- Names of places as territory.PlaceNames tidies those of a file: letters of an old Kazakh font, blanks of
-- several kinds, no space after an abbreviation.
update territory as t
   set name_kk = tidy.kk, name_ru = tidy.ru, version = t.version + 1
  from (select code,
               regexp_replace(trim(regexp_replace(translate(normalize(name_kk, NFC), 'ўЎќЌїЇјЈ', 'ұҰқҚүҮөӨ'), '[\s\u00a0\u2000-\u200a\u202f\u3000]+', ' ', 'g')),
                              '([а-яәғқңөұүһіё]\.)(?=[А-ЯӘҒҚҢӨҰҮҺІЁ"«0-9])', '\1 ', 'g') as kk,
               regexp_replace(trim(regexp_replace(translate(normalize(name_ru, NFC), 'ўЎќЌїЇјЈ', 'ұҰқҚүҮөӨ'), '[\s\u00a0\u2000-\u200a\u202f\u3000]+', ' ', 'g')),
                              '([а-яәғқңөұүһіё]\.)(?=[А-ЯӘҒҚҢӨҰҮҺІЁ"«0-9])', '\1 ', 'g') as ru
          from territory) tidy
 where tidy.code = t.code and (tidy.kk, tidy.ru) <> (t.name_kk, t.name_ru);
