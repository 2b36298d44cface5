package dev.almanac.model;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * When a stage of a run was at work.
 *
 * @param stage its name: a transform of the job's table of contents, or a step of the run around it
 * @param start of its first piece of work
 * @param end of its last piece of work
 * @param busy over all pieces of work, of which several go on at once
 * @param pieces of work
 */
public record StageTime(String stage, Instant start, Instant end, Duration busy, long pieces)
    implements Serializable {}
