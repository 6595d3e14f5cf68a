/** Lead bodies over HTTP. */
@NullMarked
package org.volunteerstation.registry.leadbody.web;

import org.jspecify.annotations.NullMarked;
