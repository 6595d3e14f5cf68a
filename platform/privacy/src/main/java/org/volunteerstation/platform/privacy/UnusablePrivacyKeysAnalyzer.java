package org.volunteerstation.platform.privacy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the start with the sentence alone instead of a trace. */
final class UnusablePrivacyKeysAnalyzer extends AbstractFailureAnalyzer<UnusablePrivacyKeys> {

	@Override
	protected FailureAnalysis analyze(Throwable root, UnusablePrivacyKeys cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Set it as docs/architecture.md section 5 says; there is no default key.", cause);
	}

}
