-- Who writes on each theme? The three authors of most canonical posts, of all time.
WITH written AS (
  SELECT themes.theme_name, unnest(posts.authors) AS author
  FROM read_parquet('tables/posts/*/*.parquet') AS posts
  JOIN read_parquet('tables/post_themes/*/*.parquet') AS themes USING (post_key)
  WHERE posts.post_key = posts.canonical_key
)
SELECT theme_name, author, count(*) AS posts
FROM written
GROUP BY theme_name, author
QUALIFY row_number() OVER (PARTITION BY theme_name ORDER BY count(*) DESC, author) <= 3
ORDER BY theme_name, posts DESC, author;
