-- How much is said twice? Posts that another one stands for, by kind and year.
SELECT year(posts.digest_date) AS year, duplicates.kind, count(*) AS posts,
       round(avg(duplicates.similarity), 3) AS mean_similarity
FROM read_parquet('tables/duplicates/*.parquet') AS duplicates
JOIN read_parquet('tables/posts/*/*.parquet') AS posts USING (post_key)
GROUP BY ALL
ORDER BY year, kind;
