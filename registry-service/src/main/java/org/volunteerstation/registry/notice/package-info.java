/**
 * Notices (通知) of an office to the offices below it, with receipts. Invariants: what was
 * published does not change, it can only be withdrawn with a reason; an office reads what
 * is addressed to it alone; a receipt belongs to the office, whoever of it reads first.
 */
@NullMarked
package org.volunteerstation.registry.notice;

import org.jspecify.annotations.NullMarked;
