package org.volunteerstation.registry.account.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.registry.account.AccountActivation;

/**
 * Where a person without a password redeems a code: the one address that asks for no
 * token. It belongs to a page, not to the interface for programs, and so stands in no
 * document.
 */
@Hidden
@RestController
@RequestMapping(ActivationSecurity.PATH)
class ActivationController {

	private final AccountActivation activation;

	ActivationController(AccountActivation activation) {
		this.activation = activation;
	}

	@Anybody
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@PostMapping
	void redeem(@Valid @RequestBody AccountRequests.Redemption redemption) {
		this.activation.redeem(redemption.code(), redemption.password());
	}

}
