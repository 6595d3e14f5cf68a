/**
 * What tests of the services share: the real servers behind one annotation, real tokens,
 * a reader of topics, and the architecture rules.
 */
@NullMarked
package org.volunteerstation.platform.test;

import org.jspecify.annotations.NullMarked;
