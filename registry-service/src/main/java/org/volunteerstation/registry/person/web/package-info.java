/** What is said of people over HTTP, whatever they are to a station. */
@NullMarked
package org.volunteerstation.registry.person.web;

import org.jspecify.annotations.NullMarked;
