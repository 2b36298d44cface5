/** An edition as a message: text and HTML, ready for {@code sendmail -t}, or sent through SMTP. */
@NullMarked
package dev.almanac.digest.mail;

import org.jspecify.annotations.NullMarked;
