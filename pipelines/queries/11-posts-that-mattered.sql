-- Which posts mattered most in each year: karma as a multiple of their source's median of the year?
WITH posts AS (
  SELECT *, year(digest_date) AS year, sources[1] AS first_source
  FROM read_parquet('tables/posts/*/*.parquet')
  WHERE post_key = canonical_key AND karma IS NOT NULL AND relevance >= 0.35
), habit AS (
  SELECT year, first_source, greatest(median(karma), 1) AS usual FROM posts GROUP BY ALL
)
SELECT year, title, karma, round(karma / usual, 1) AS times_usual, first_source AS source, post_key
FROM posts JOIN habit USING (year, first_source)
QUALIFY row_number() OVER (PARTITION BY year ORDER BY karma / usual DESC, post_key) <= 5
ORDER BY year, times_usual DESC, post_key;
