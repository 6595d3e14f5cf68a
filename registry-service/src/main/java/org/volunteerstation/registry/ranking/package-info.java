/**
 * The ranking of the regions below one: figures of analytics-service, which this service
 * asks for and gives out as a sheet, and keeps nothing of.
 */
@NullMarked
package org.volunteerstation.registry.ranking;

import org.jspecify.annotations.NullMarked;
