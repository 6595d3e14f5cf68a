package org.volunteerstation.platform.privacy;

import java.security.GeneralSecurityException;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Authenticated encryption with a nonce of 12 and a tag of 16 bytes. AES comes from the
 * JDK, SM4 (GB/T 32907) from Bouncy Castle's own interface, which needs no provider to be
 * registered.
 */
enum SealingAlgorithm {

	/** AES with 256 bits. */
	AES_GCM("AES-GCM", 32) {

		@Override
		byte[] run(boolean encrypt, byte[] key, byte[] nonce, byte[] bound, byte[] input) throws BrokenSeal {
			try {
				Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
				cipher.init(encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"),
						new GCMParameterSpec(TAG * Byte.SIZE, nonce));
				cipher.updateAAD(bound);
				return cipher.doFinal(input);
			}
			catch (AEADBadTagException ex) {
				throw new BrokenSeal();
			}
			catch (GeneralSecurityException ex) {
				throw new IllegalStateException("AES-GCM is part of every JDK", ex);
			}
		}

	},

	/** SM4, which has 128 bits. */
	SM4_GCM("SM4-GCM", 16) {

		@Override
		byte[] run(boolean encrypt, byte[] key, byte[] nonce, byte[] bound, byte[] input) throws BrokenSeal {
			GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
			cipher.init(encrypt, new AEADParameters(new KeyParameter(key), TAG * Byte.SIZE, nonce, bound));
			byte[] output = new byte[cipher.getOutputSize(input.length)];
			try {
				int written = cipher.processBytes(input, 0, input.length, output, 0);
				cipher.doFinal(output, written);
				return output;
			}
			catch (InvalidCipherTextException ex) {
				throw new BrokenSeal();
			}
		}

	};

	static final int NONCE = 12;

	static final int TAG = 16;

	private final String token;

	private final int keyLength;

	SealingAlgorithm(String token, int keyLength) {
		this.token = token;
		this.keyLength = keyLength;
	}

	String token() {
		return this.token;
	}

	int keyLength() {
		return this.keyLength;
	}

	byte[] seal(byte[] key, byte[] nonce, byte[] bound, byte[] plain) {
		try {
			return run(true, key, nonce, bound, plain);
		}
		catch (BrokenSeal ex) {
			throw new IllegalStateException("sealing checks no seal", ex);
		}
	}

	byte[] open(byte[] key, byte[] nonce, byte[] bound, byte[] sealed) throws BrokenSeal {
		return run(false, key, nonce, bound, sealed);
	}

	abstract byte[] run(boolean encrypt, byte[] key, byte[] nonce, byte[] bound, byte[] input) throws BrokenSeal;

	/** The text is not what this key sealed for this place. */
	static final class BrokenSeal extends Exception {

		BrokenSeal() {
			super("the seal is broken", null, false, false);
		}

	}

}
