/**
 * The yardstick for the cost of tokens: believes every token unread. It lies in the
 * benchmarks' jar alone, which only the benchmarks put on a class path.
 */
@NullMarked
package org.volunteerstation.bench.unverified;

import org.jspecify.annotations.NullMarked;
