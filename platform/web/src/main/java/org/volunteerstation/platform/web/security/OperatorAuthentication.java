package org.volunteerstation.platform.web.security;

import java.util.Collection;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A verified token together with the operator that it names. */
public final class OperatorAuthentication extends JwtAuthenticationToken {

	private final transient Operator operator;

	OperatorAuthentication(Jwt jwt, Operator operator, Collection<? extends GrantedAuthority> authorities) {
		super(jwt, authorities, operator.subject());
		this.operator = operator;
	}

	/**
	 * Who calls.
	 * @return the operator
	 */
	public Operator operator() {
		return this.operator;
	}

	/**
	 * The operator of the request that this thread handles.
	 * @return null when nobody is signed in
	 */
	public static @Nullable Operator current() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication instanceof OperatorAuthentication known) ? known.operator() : null;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return super.equals(other);
	}

	@Override
	public int hashCode() {
		return Objects.hash(super.hashCode());
	}

}
