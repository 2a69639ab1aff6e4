-- # a column for each kind
-- e(a, '2026-03-02', "a", 1, 1.5).
-- p(A, B, C, D, E) :- e(A, B, C, D, E).

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT, "a2" DATE, "a3" TEXT, "a4" BIGINT, "a5" DOUBLE);
CREATE OR REPLACE VIEW holds."p" AS
SELECT
  t1."a1" AS "a1",
  t1."a2" AS "a2",
  t1."a3" AS "a3",
  t1."a4" AS "a4",
  t1."a5" AS "a5"
FROM holds."e" AS t1;

-- # kinds mixed in one column, and in constants of a rule
-- e(1). e(1.0). e('1'). e("1").
-- p(X, 1) :- e(X), X \== '1'.
-- p(1.0, X) :- e(1), e(1.0), e("1"), e(X).

CREATE OR REPLACE TABLE holds."e" ("a1" UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE));
CREATE OR REPLACE VIEW holds."p" AS
SELECT
  t1."a1" AS "a1",
  CAST(UNION_VALUE(i := CAST(1 AS BIGINT)) AS UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE)) AS "a2"
FROM holds."e" AS t1
WHERE
  NOT (
    t1."a1" = CAST(UNION_VALUE(a := '1') AS UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE))
  )
UNION
SELECT
  CAST(UNION_VALUE(d := CAST('1.0' AS DOUBLE)) AS UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE)) AS "a1",
  t4."a1" AS "a2"
FROM holds."e" AS t1, holds."e" AS t2, holds."e" AS t3, holds."e" AS t4
WHERE
  t1."a1" = CAST(UNION_VALUE(i := CAST(1 AS BIGINT)) AS UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE))
  AND t2."a1" = CAST(UNION_VALUE(d := CAST('1.0' AS DOUBLE)) AS UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE))
  AND t3."a1" = CAST(UNION_VALUE(t := '1') AS UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE));

-- # columns of different kinds meet
-- e(1). e(a). f("a"). f(a).
-- p(X) :- e(X), f(X).
-- q(X) :- e(X), f(Y), X == Y.

CREATE OR REPLACE TABLE holds."e" ("a1" UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE));
CREATE OR REPLACE TABLE holds."f" ("a1" UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE));
CREATE OR REPLACE VIEW holds."p" AS
SELECT
  UNION_EXTRACT(t1."a1", 'a') AS "a1"
FROM holds."e" AS t1, holds."f" AS t2
WHERE
  t2."a1" = t1."a1";
CREATE OR REPLACE VIEW holds."q" AS
SELECT DISTINCT
  t1."a1" AS "a1"
FROM holds."e" AS t1, holds."f" AS t2
WHERE
  t1."a1" = t2."a1";

-- # kinds that never meet
-- e(1). f(a).
-- p(X) :- e(X), f(X).

CREATE OR REPLACE TABLE holds."e" ("a1" BIGINT);
CREATE OR REPLACE TABLE holds."f" ("a1" TEXT);
CREATE OR REPLACE VIEW holds."p" AS
SELECT
  CAST(NULL AS TEXT) AS "a1"
FROM holds."e" AS t1, holds."f" AS t2
WHERE
  FALSE;

-- # texts that look like SQL, quotes and other letters
-- e('\'; DROP TABLE holds.e; --'). e("it's").
-- p("it's", 'Ünï') :- e('\'; DROP TABLE holds.e; --').

CREATE OR REPLACE TABLE holds."e" ("a1" UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE));
CREATE OR REPLACE VIEW holds."p" AS
SELECT
  'it''s' AS "a1",
  'Ünï' AS "a2"
FROM holds."e" AS t1
WHERE
  t1."a1" = CAST(UNION_VALUE(a := '''; DROP TABLE holds.e; --') AS UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE));

-- # decimals are compared as they are
-- e(29.999999999). e(30.0).
-- p(X) :- e(X), X < 30.0.

CREATE OR REPLACE TABLE holds."e" ("a1" DOUBLE);
CREATE OR REPLACE VIEW holds."p" AS
SELECT
  t1."a1" AS "a1"
FROM holds."e" AS t1
WHERE
  t1."a1" < CAST('30.0' AS DOUBLE);

-- # an atom that is no date beside one that is
-- e('2026-03-02'). e('2026-02-30').
-- p(X) :- e(X), X \== '2026-02-30'.

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT);
CREATE OR REPLACE VIEW holds."p" AS
SELECT
  t1."a1" AS "a1"
FROM holds."e" AS t1
WHERE
  NOT (
    t1."a1" = '2026-02-30'
  );
