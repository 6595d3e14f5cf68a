/**
 * Yearly build plans (建设计划): each node of the tree has at most one target for a year.
 * Invariants: once a target is split, the targets one tier below add up to it; a target
 * that is split is not changed; nobody but the tier above sets a target, or the top of
 * the plan its own.
 */
@NullMarked
package org.volunteerstation.registry.plan;

import org.jspecify.annotations.NullMarked;
