/**
 * Stations (志愿服务站) and points (志愿服务点). Invariants: each stands in one community; a point
 * has a parent station in the same community (R8), also after a move; a name is unique in
 * its community among those not withdrawn; from 挂牌 on the day of the plaque is known; a
 * withdrawn one keeps its history and changes no more (R11).
 */
@NullMarked
package org.volunteerstation.registry.station;

import org.jspecify.annotations.NullMarked;
