@NullMarked
package org.volunteerstation.registry.account;

import org.jspecify.annotations.NullMarked;
