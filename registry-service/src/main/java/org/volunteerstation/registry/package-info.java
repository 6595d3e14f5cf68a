/**
 * The registry service. It owns the tree of regions with populations, the code lists of
 * the domain, and the stations and points. It does not own projects, activities or any
 * figure counted over them.
 */
@NullMarked
package org.volunteerstation.registry;

import org.jspecify.annotations.NullMarked;
