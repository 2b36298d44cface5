/** The command line: arguments → a command → an exit code. May use every room. */
@NullMarked
package dev.almanac.cli;

import org.jspecify.annotations.NullMarked;
