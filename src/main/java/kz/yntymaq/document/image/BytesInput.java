package kz.yntymaq.document.image;

import javax.imageio.stream.ImageInputStreamImpl;

/** Gives a picture to a reader from where it is: the usual streams would copy all of it. */
class BytesInput extends ImageInputStreamImpl {

    private final byte[] content;

    BytesInput(byte[] content) {
        this.content = content;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < content.length ? content[(int) streamPos++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        bitOffset = 0;
        int some = (int) Math.min(length, content.length - streamPos);
        if (some <= 0) {
            return length == 0 ? 0 : -1;
        }
        System.arraycopy(content, (int) streamPos, into, offset, some);
        streamPos += some;
        return some;
    }

    @Override
    public long length() {
        return content.length;
    }
}
