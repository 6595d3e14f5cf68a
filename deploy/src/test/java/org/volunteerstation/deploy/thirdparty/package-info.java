/** Programs of others with the accounts that the launcher prints for them. */
@NullMarked
package org.volunteerstation.deploy.thirdparty;

import org.jspecify.annotations.NullMarked;
