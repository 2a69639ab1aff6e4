-- # a stronger rule of the same predicate
-- takes(ann, a). takes(bob, a). ill(ann).
-- advice(P, wait) :- takes(P, _).
-- advice(P, stop) :- takes(P, _), ill(P).
-- % line 3 overrides line 2

CREATE OR REPLACE TABLE holds."takes" ("a1" TEXT, "a2" TEXT);
CREATE OR REPLACE TABLE holds."ill" ("a1" TEXT);
CREATE OR REPLACE TABLE holds."advice" AS
SELECT DISTINCT
  t1."a1" AS "a1",
  'stop' AS "a2"
FROM holds."takes" AS t1, holds."ill" AS t2
WHERE
  t2."a1" = t1."a1";
CREATE OR REPLACE TABLE fired."rule_3" AS
SELECT
  t1."a1" AS "P",
  t1."a2" AS "_1"
FROM holds."takes" AS t1, holds."ill" AS t2
WHERE
  t2."a1" = t1."a1";
CREATE OR REPLACE TABLE won."rule_3" AS
SELECT DISTINCT
  f."P" AS "a1"
FROM fired."rule_3" AS f;
CREATE OR REPLACE TABLE new_a."advice" AS
SELECT DISTINCT
  *
FROM (
  SELECT
    t1."a1" AS "a1",
    'wait' AS "a2"
  FROM holds."takes" AS t1
  WHERE
    NOT EXISTS(
      SELECT
        1
      FROM won."rule_3" AS w
      WHERE
        w."a1" = t1."a1"
    )
) AS found
WHERE
  NOT EXISTS(
    SELECT
      1
    FROM holds."advice" AS t
    WHERE
      t."a1" = found."a1" AND t."a2" = found."a2"
  );
INSERT INTO holds."advice"
SELECT
  *
FROM new_a."advice";

-- # the firing that lost is kept, with firings
-- takes(ann, a). takes(bob, a). ill(ann).
-- advice(P, wait) :- takes(P, _).
-- advice(P, stop) :- takes(P, _), ill(P).
-- % line 3 overrides line 2

CREATE OR REPLACE TABLE holds."takes" ("a1" TEXT, "a2" TEXT);
CREATE OR REPLACE TABLE holds."ill" ("a1" TEXT);
CREATE OR REPLACE TABLE fired."rule_3" AS
SELECT
  t1."a1" AS "P",
  t1."a2" AS "_1"
FROM holds."takes" AS t1, holds."ill" AS t2
WHERE
  t2."a1" = t1."a1";
CREATE OR REPLACE TABLE holds."advice" AS
SELECT DISTINCT
  f."P" AS "a1",
  'stop' AS "a2"
FROM fired."rule_3" AS f;
CREATE OR REPLACE TABLE won."rule_3" AS
SELECT DISTINCT
  f."P" AS "a1"
FROM fired."rule_3" AS f;
CREATE OR REPLACE TABLE fired."rule_2" AS
SELECT
  t1."a1" AS "P",
  t1."a2" AS "_1",
  CASE
    WHEN EXISTS(
      SELECT
        1
      FROM won."rule_3" AS w
      WHERE
        w."a1" = t1."a1"
    )
    THEN CAST(0 AS BIGINT)
  END AS "lost_to"
FROM holds."takes" AS t1;
CREATE OR REPLACE TABLE new_a."advice" AS
SELECT DISTINCT
  *
FROM (
  SELECT
    f."P" AS "a1",
    'wait' AS "a2"
  FROM fired."rule_2" AS f
  WHERE
    f."lost_to" IS NULL
) AS found
WHERE
  NOT EXISTS(
    SELECT
      1
    FROM holds."advice" AS t
    WHERE
      t."a1" = found."a1" AND t."a2" = found."a2"
  );
INSERT INTO holds."advice"
SELECT
  *
FROM new_a."advice";

-- # a rule that never fires overrides nothing
-- takes(ann, a). ill(bob).
-- advice(P, wait) :- takes(P, _).
-- advice(P, stop) :- takes(P, _), ill(P).
-- % line 3 overrides line 2

CREATE OR REPLACE TABLE holds."takes" ("a1" TEXT, "a2" TEXT);
CREATE OR REPLACE TABLE holds."ill" ("a1" TEXT);
CREATE OR REPLACE TABLE holds."advice" AS
SELECT DISTINCT
  t1."a1" AS "a1",
  'stop' AS "a2"
FROM holds."takes" AS t1, holds."ill" AS t2
WHERE
  t2."a1" = t1."a1";
CREATE OR REPLACE TABLE fired."rule_3" AS
SELECT
  t1."a1" AS "P",
  t1."a2" AS "_1"
FROM holds."takes" AS t1, holds."ill" AS t2
WHERE
  t2."a1" = t1."a1";
CREATE OR REPLACE TABLE won."rule_3" AS
SELECT DISTINCT
  f."P" AS "a1"
FROM fired."rule_3" AS f;
CREATE OR REPLACE TABLE holds."advice" AS
SELECT DISTINCT
  t1."a1" AS "a1",
  'wait' AS "a2"
FROM holds."takes" AS t1;

-- # a rule that is overridden itself
-- takes(ann, a). ill(ann). dying(ann).
-- advice(P, wait) :- takes(P, _).
-- advice(P, stop) :- takes(P, _), ill(P).
-- advice(P, call) :- ill(P), dying(P).
-- % line 4 overrides line 3
-- % line 3 overrides line 2

CREATE OR REPLACE TABLE holds."takes" ("a1" TEXT, "a2" TEXT);
CREATE OR REPLACE TABLE holds."ill" ("a1" TEXT);
CREATE OR REPLACE TABLE holds."dying" ("a1" TEXT);
CREATE OR REPLACE TABLE holds."advice" AS
SELECT
  t1."a1" AS "a1",
  'call' AS "a2"
FROM holds."ill" AS t1, holds."dying" AS t2
WHERE
  t2."a1" = t1."a1";
CREATE OR REPLACE TABLE fired."rule_4" AS
SELECT
  t1."a1" AS "P"
FROM holds."ill" AS t1, holds."dying" AS t2
WHERE
  t2."a1" = t1."a1";
CREATE OR REPLACE TABLE won."rule_4" AS
SELECT DISTINCT
  f."P" AS "a1"
FROM fired."rule_4" AS f;
CREATE OR REPLACE TABLE new_a."advice" AS
SELECT DISTINCT
  *
FROM (
  SELECT
    t1."a1" AS "a1",
    'stop' AS "a2"
  FROM holds."takes" AS t1, holds."ill" AS t2
  WHERE
    t2."a1" = t1."a1" AND NOT EXISTS(
      SELECT
        1
      FROM won."rule_4" AS w
      WHERE
        w."a1" = t1."a1"
    )
) AS found
WHERE
  NOT EXISTS(
    SELECT
      1
    FROM holds."advice" AS t
    WHERE
      t."a1" = found."a1" AND t."a2" = found."a2"
  );
CREATE OR REPLACE TABLE fired."rule_3" AS
SELECT
  t1."a1" AS "P",
  t1."a2" AS "_1",
  CASE
    WHEN EXISTS(
      SELECT
        1
      FROM won."rule_4" AS w
      WHERE
        w."a1" = t1."a1"
    )
    THEN CAST(0 AS BIGINT)
  END AS "lost_to"
FROM holds."takes" AS t1, holds."ill" AS t2
WHERE
  t2."a1" = t1."a1";
CREATE OR REPLACE TABLE won."rule_3" AS
SELECT DISTINCT
  f."P" AS "a1"
FROM fired."rule_3" AS f
WHERE
  f."lost_to" IS NULL;
CREATE OR REPLACE TABLE new_a."advice" AS
SELECT DISTINCT
  *
FROM (
  SELECT
    t1."a1" AS "a1",
    'wait' AS "a2"
  FROM holds."takes" AS t1
) AS found
WHERE
  NOT EXISTS(
    SELECT
      1
    FROM holds."advice" AS t
    WHERE
      t."a1" = found."a1" AND t."a2" = found."a2"
  );
INSERT INTO holds."advice"
SELECT
  *
FROM new_a."advice";
