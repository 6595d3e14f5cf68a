/** Managers by HTTP: masked, unless somebody has the right and a purpose. */
@NullMarked
package org.volunteerstation.registry.manager.web;

import org.jspecify.annotations.NullMarked;
