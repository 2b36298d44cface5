-- What do we have? Records a month and source, and the days of the month that have any.
SELECT strftime(seen_on, '%Y-%m') AS month, source, count(*) AS records,
       count(DISTINCT post_key) AS posts, count(DISTINCT seen_on) AS days
FROM read_parquet('tables/sightings/*/*.parquet')
GROUP BY ALL
ORDER BY month, source;
