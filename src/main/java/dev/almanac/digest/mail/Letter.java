package dev.almanac.digest.mail;

import java.time.ZonedDateTime;

/**
 * What a message says.
 *
 * @param from address, with or without a name
 * @param to addresses, with commas between
 * @param subject its title
 * @param at its date: the end of the edition's last day, never the clock's
 * @param text plain
 * @param html the same, escaped by a template
 */
public record Letter(
    String from, String to, String subject, ZonedDateTime at, String text, String html) {}
