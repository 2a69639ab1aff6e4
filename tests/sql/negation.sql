-- # no row with these values
-- e(a). e(b). f(b).
-- p(X) :- e(X), \+ f(X).

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT);
CREATE OR REPLACE TABLE holds."f" ("a1" TEXT);
CREATE OR REPLACE VIEW holds."p" AS
SELECT
  t1."a1" AS "a1"
FROM holds."e" AS t1
WHERE
  NOT EXISTS(
    SELECT
      1
    FROM holds."f" AS t2
    WHERE
      t2."a1" = t1."a1"
  );

-- # anything in one place
-- e(a). e(b). f(b, 1).
-- p(X) :- e(X), \+ f(X, _).

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT);
CREATE OR REPLACE TABLE holds."f" ("a1" TEXT, "a2" BIGINT);
CREATE OR REPLACE VIEW holds."p" AS
SELECT
  t1."a1" AS "a1"
FROM holds."e" AS t1
WHERE
  NOT EXISTS(
    SELECT
      1
    FROM holds."f" AS t2
    WHERE
      t2."a1" = t1."a1"
  );

-- # constants, and of a predicate that is empty
-- e(a). e(b). f(X) :- f(X).
-- p(X) :- e(X), \+ e(c), \+ f(X).

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT);
CREATE OR REPLACE TABLE holds."f" ("a1" TEXT);
CREATE OR REPLACE VIEW holds."p" AS
SELECT
  t1."a1" AS "a1"
FROM holds."e" AS t1
WHERE
  NOT EXISTS(
    SELECT
      1
    FROM holds."e" AS t2
    WHERE
      t2."a1" = 'c'
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM holds."f" AS t3
    WHERE
      t3."a1" = t1."a1"
  );

-- # absence of what is not there at all
-- e. f(X) :- f(X).
-- p :- e, \+ f(_).

CREATE OR REPLACE TABLE holds."e" ("holds" BIGINT);
CREATE OR REPLACE TABLE holds."f" ("a1" TEXT);
CREATE OR REPLACE VIEW holds."p" AS
SELECT
  CAST(1 AS BIGINT) AS "holds"
FROM holds."e" AS t1
WHERE
  NOT EXISTS(
    SELECT
      1
    FROM holds."f" AS t2
  );
