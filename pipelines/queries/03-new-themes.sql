-- When was each theme first seen, and by whom?
SELECT first.theme_name, first.period_start AS first_day, posts.title, posts.authors, posts.post_key
FROM read_parquet('tables/theme_stats/*.parquet') AS first
JOIN read_parquet('tables/post_themes/*/*.parquet') AS themes
  ON themes.theme_id = first.theme_id AND themes.digest_date = first.period_start
JOIN read_parquet('tables/posts/*/*.parquet') AS posts USING (post_key)
WHERE first.grain = 'day' AND first.source = '*' AND first.is_new AND first.posts > 0
  AND posts.post_key = posts.canonical_key
QUALIFY row_number() OVER (PARTITION BY first.theme_id ORDER BY posts.published_at, posts.post_key) = 1
ORDER BY first_day DESC, theme_name;
