-- Which posts stand behind a number? Of the busiest month of any theme: each post of its count.
WITH busiest AS (
  SELECT theme_id, theme_name, period_start, posts FROM read_parquet('tables/theme_stats/*.parquet')
  WHERE grain = 'month' AND source = '*'
  ORDER BY posts DESC, theme_id, period_start LIMIT 1
)
SELECT busiest.theme_name, busiest.posts AS of_posts, posts.digest_date, posts.post_key, posts.title,
       round(themes.score, 2) AS score, themes.evidence
FROM busiest
JOIN read_parquet('tables/post_themes/*/*.parquet') AS themes
  ON themes.theme_id = busiest.theme_id AND date_trunc('month', themes.digest_date) = busiest.period_start
JOIN read_parquet('tables/posts/*/*.parquet') AS posts USING (post_key)
WHERE posts.post_key = posts.canonical_key
ORDER BY posts.digest_date, posts.post_key;
