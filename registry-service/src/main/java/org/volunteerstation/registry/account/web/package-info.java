/** Accounts over HTTP. */
@NullMarked
package org.volunteerstation.registry.account.web;

import org.jspecify.annotations.NullMarked;
